import type { Context } from 'aws-lambda'

const region = 'us-east-1'
const name = 'skill-under-test'

const logStreamName = '2027/01/01/[$LATEST]0123456789abcdef0123456789abcdef'

export const lambdaMemoryMb = 512
/** The beginning of the ARN of anything that the function's account has. */
export const arn = (service: string): string => `arn:aws:${service}:${region}:123456789012`
export const invokedFunctionArn = `${arn('lambda')}:function:${name}`

/** What the function's role would be given; nothing here could be used with AWS. */
export const sessionToken = 'not-a-session-token-of-aws'
const secretAccessKey = 'not-a-secret-access-key-of-aws'

/** A skill that logs its environment lets these out. */
export const credentials = [
  { what: 'session token of its role', value: sessionToken },
  { what: 'secret access key of its role', value: secretAccessKey },
] as const

/** The context object of nodejs24.x: the callbacks of older runtimes are gone. */
export type LambdaContext = Omit<
  Context,
  'done' | 'fail' | 'succeed' | 'callbackWaitsForEmptyEventLoop'
>

/** @see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-context.html */
export function lambdaContext(requestId: string, remainingMs: () => number): LambdaContext {
  return {
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn,
    memoryLimitInMB: String(lambdaMemoryMb),
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${name}`,
    logStreamName,
    getRemainingTimeInMillis: () => Math.max(0, remainingMs()),
  }
}

const runtimeFolder = '/var/runtime'

/**
 * The variables that Lambda itself sets, beside those of the function's configuration. `handler` is
 * written as there: `index.handler`.
 *
 * Unlike Lambda: without `_X_AMZN_TRACE_ID`, which is another for each invocation, and outside the
 * artifact without `AWS_LAMBDA_RUNTIME_API`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
 */
export const lambdaVariables = (
  taskRoot: string,
  handler = 'index.handler',
): Readonly<Record<string, string>> => ({
  _HANDLER: handler,
  AWS_ACCESS_KEY_ID: 'ASIANOTAKEYOFAWS0000',
  AWS_DEFAULT_REGION: region,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(lambdaMemoryMb),
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_LAMBDA_LOG_FORMAT: 'JSON',
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: logStreamName,
  AWS_REGION: region,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  AWS_SESSION_TOKEN: sessionToken,
  AWS_XRAY_CONTEXT_MISSING: 'LOG_ERROR',
  AWS_XRAY_DAEMON_ADDRESS: '169.254.79.129:2000',
  LAMBDA_RUNTIME_DIR: runtimeFolder,
  LAMBDA_TASK_ROOT: taskRoot,
  LANG: 'en_US.UTF-8',
  LD_LIBRARY_PATH: [
    ...['/lib64', '/usr/lib64', runtimeFolder, `${runtimeFolder}/lib`],
    ...[taskRoot, `${taskRoot}/lib`, '/opt/lib'],
  ].join(':'),
  NODE_PATH: [
    ...['/opt/nodejs/node24/node_modules', '/opt/nodejs/node_modules'],
    `${runtimeFolder}/node_modules`,
  ].join(':'),
  PATH: '/usr/local/bin:/usr/bin/:/bin:/opt/bin',
  TZ: ':UTC',
})
