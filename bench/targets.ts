import { Clock } from '../emulator/clock.ts'
import { createArtifactTarget } from '../emulator/lambda/artifact/artifact.ts'
import { createSourceTarget } from '../emulator/lambda/source.ts'
import type { InvocationOptions, LambdaTarget } from '../emulator/lambda/target.ts'
import { lambdaLocal, lambdaLocalWarm } from './lambda-local.ts'
import { median, p95, print, timesByTurns } from './measure.ts'
import { runNode } from './run-node.ts'
import type { SkillUnderTest } from './skill-under-test.ts'

const answerer: InvocationOptions['answerer'] = () => {
  throw new Error('A launch without an account calls nobody')
}

function artifactOf(zip: string, { environment }: SkillUnderTest, cold = false) {
  const clock = new Clock(Date.now())
  return createArtifactTarget({ zip, handler: 'index.handler', environment, clock, answerer, cold })
}

async function answered(target: LambdaTarget, { event }: SkillUnderTest): Promise<void> {
  const { outcome } = await target.invoke(event, { limitMs: 8000, answerer })
  if (outcome.type !== 'answered') throw new Error(`The skill ${outcome.type}`)
}

/** From nothing to the answer to a launch: a process is started, it loads the skill and answers. */
export async function benchColdStart(skill: SkillUnderTest): Promise<void> {
  const cold = (zip: string) => async () => answered(await artifactOf(zip, skill, true), skill)
  const works = {
    artifact: cold(skill.bundled),
    unbundled: cold(skill.unbundled),
    'lambda-local 2.2.0': () => lambdaLocal(skill),
    'node -e 0': () => runNode('-e', '0'),
  }
  await timesByTurns(2, works)
  const taken = await timesByTurns(25, works)
  print('spawn → first answer', median(taken('artifact')), {
    unbundled: median(taken('unbundled')),
    'lambda-local 2.2.0': median(taken('lambda-local 2.2.0')),
    'node -e 0': median(taken('node -e 0')),
  })
}

/** One more launch, where many have gone before; beside the other ways to send it. */
export async function benchWarmTurn(skill: SkillUnderTest): Promise<void> {
  const { source: module, environment } = skill
  const clock = new Clock(Date.now())
  const source = await createSourceTarget({ module, environment, clock, answerer })
  const artifact = await artifactOf(skill.bundled, skill)
  const unbundled = await artifactOf(skill.unbundled, skill)
  const works = {
    artifact: () => answered(artifact, skill),
    unbundled: () => answered(unbundled, skill),
    source: () => answered(source, skill),
  }
  const rounds = 1000
  await timesByTurns(rounds / 10, works)
  const taken = await timesByTurns(rounds, works)
  const peer = await lambdaLocalWarm(skill, rounds)
  for (const [name, of] of [['median', median] as const, ['p95', p95] as const]) {
    print(`a warm turn, ${name}`, of(taken('artifact')), {
      unbundled: of(taken('unbundled')),
      source: of(taken('source')),
      'lambda-local 2.2.0': of(peer),
    })
  }
}
