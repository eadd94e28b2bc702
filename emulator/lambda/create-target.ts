import type { Clock } from '../clock.ts'
import type { CheckedConfiguration } from '../configuration.ts'
import type { Answerer } from '../network.ts'
import { createArtifactTarget } from './artifact/artifact.ts'
import { createSourceTarget } from './source.ts'
import type { LambdaTarget } from './target.ts'

type Wanted = Pick<CheckedConfiguration, 'target' | 'skill' | 'artifact' | 'handler' | 'coldStart'>

type Circumstances = {
  readonly environment: Readonly<Record<string, string>>
  readonly clock: Clock
  readonly answerer: Answerer
}

/** The way to run the skill that the configuration asks for. The deployed function is to come. */
export function createTarget(
  { target, skill, artifact, handler, coldStart }: Wanted,
  circumstances: Circumstances,
): Promise<LambdaTarget> {
  return target === 'source'
    ? createSourceTarget({ ...circumstances, module: skill })
    : createArtifactTarget({ ...circumstances, zip: artifact, handler, cold: coldStart })
}
