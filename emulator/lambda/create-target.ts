import type { Clock } from '../clock.ts'
import type { CheckedConfiguration } from '../configuration.ts'
import type { Answerer } from '../network.ts'
import { remembered } from '../remembered.ts'
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
  // What unzips it and runs it in a process of its own is loaded where it is wanted.
  const { createArtifactTarget } = await import('./artifact/artifact.ts')
  const options = { ...circumstances, zip: artifact, handler, cold: coldStart }
  const created = await createArtifactTarget(options)
  return { ...created, warnings: [...created.warnings, ...stale(artifact, skill)] }
}

/** Looked at once per process: a scenario changes neither. */
const stale = remembered(stalenessOf)
