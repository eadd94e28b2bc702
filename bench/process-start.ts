import { join } from 'node:path'
import type { Measurement } from './measure.ts'
import { beside, median, timesByTurns } from './measure.ts'
import { runNode } from './run-node.ts'
import type { SkillUnderTest } from './skill-under-test.ts'
import { virtualAlexa, virtualAlexaLaunch } from './virtual-alexa.ts'

const firstTurn = join(import.meta.dirname, 'first-turn.ts')

/** From nothing to the first answered turn, emulator and all; by turns with the peer. */
export async function processStartFigures(skill: SkillUnderTest): Promise<Measurement[]> {
  const works = {
    emulator: () => runNode(firstTurn),
    [virtualAlexa]: () => virtualAlexaLaunch(skill),
    'node -e 0': () => runNode('-e', '0'),
  }
  await timesByTurns(1, works)
  const taken = await timesByTurns(15, works)
  return beside('process start → first answered turn', median(taken('emulator')), {
    [virtualAlexa]: median(taken(virtualAlexa)),
    'node -e 0': median(taken('node -e 0')),
  })
}
