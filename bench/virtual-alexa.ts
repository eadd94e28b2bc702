import { join } from 'node:path'
import { runNode } from './run-node.ts'
import type { SkillUnderTest } from './skill-under-test.ts'

export const virtualAlexa = 'virtual-alexa 0.7.8'

const utterances = join(import.meta.dirname, 'virtual-alexa-utterances.ts')
const launch = join(import.meta.dirname, 'virtual-alexa-launch.ts')
/** Its SDK says at each start that it is no longer kept up. */
const quiet = '--no-warnings'

/** How long virtual-alexa looks for the intent of an utterance, in microseconds, by samples. */
export const virtualAlexaMedians = async (samples: readonly number[]): Promise<number[]> =>
  JSON.parse(await runNode(quiet, utterances, ...samples.map(String)))

/** A fresh process that launches the skill once. */
export const virtualAlexaLaunch = ({
  unpacked,
  environmentOfPeers,
  event,
}: SkillUnderTest): Promise<string> =>
  runNode(
    ...[quiet, launch, join(unpacked, 'index.mjs')],
    event.context.System.application.applicationId,
    JSON.stringify(environmentOfPeers),
  )
