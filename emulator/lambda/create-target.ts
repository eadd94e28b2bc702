import type { Clock } from '../clock.ts'
import type { CheckedConfiguration } from '../configuration.ts'
import type { Answerer } from '../network.ts'
import { remembered } from '../remembered.ts'
import { createArtifactTarget } from './artifact/artifact.ts'
import { stalenessOf } from './artifact/stale.ts'
import { createSourceTarget } from './source.ts'
import type { LambdaTarget } from './target.ts'

type Wanted = Pick<CheckedConfiguration, 'target' | 'skill' | 'artifact' | 'handler' | 'coldStart'>

type Circumstances = {
  readonly environment: Readonly<Record<string, string>>
  readonly clock: Clock
  readonly answerer: Answerer
}

/** The way to run the skill that the configuration asks for. The deployed function is to come. */
export async function createTarget(
  { target, skill, artifact, handler, coldStart }: Wanted,
  circumstances: Circumstances,
): Promise<LambdaTarget> {
  if (target === 'source') return createSourceTarget({ ...circumstances, module: skill })
  const options = { ...circumstances, zip: artifact, handler, cold: coldStart }
  const created = await createArtifactTarget(options)
  return { ...created, warnings: [...created.warnings, ...stale(artifact, skill)] }
}

/** Looked at once per process: a scenario changes neither. */
const stale = remembered(stalenessOf)
