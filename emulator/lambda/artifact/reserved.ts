import { ColloquyError } from '../../errors.ts'

/** @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html */
const reserved: ReadonlySet<string> = new Set([
  '_HANDLER',
  '_X_AMZN_TRACE_ID',
  'AWS_ACCESS_KEY',
  'AWS_ACCESS_KEY_ID',
  'AWS_DEFAULT_REGION',
  'AWS_EXECUTION_ENV',
  'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
  'AWS_LAMBDA_FUNCTION_NAME',
  'AWS_LAMBDA_FUNCTION_VERSION',
  'AWS_LAMBDA_INITIALIZATION_TYPE',
  'AWS_LAMBDA_LOG_GROUP_NAME',
  'AWS_LAMBDA_LOG_STREAM_NAME',
  'AWS_LAMBDA_RUNTIME_API',
  'AWS_REGION',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'LAMBDA_RUNTIME_DIR',
  'LAMBDA_TASK_ROOT',
])

/** Lambda takes no configuration that sets what Lambda itself sets. */
export function refuseReserved(environment: Readonly<Record<string, string>>): void {
  const taken = Object.keys(environment).filter((name) => reserved.has(name))
  if (taken.length === 0) return
  throw new ColloquyError('CONFIGURATION_INVALID', {
    what: `\`environment\` sets what Lambda keeps for itself: ${taken.join(', ')}`,
    remedy: 'Take it out: Lambda refuses a function that is configured so.',
  })
}
