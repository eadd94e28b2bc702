import type { Context } from 'aws-lambda'

const region = 'us-east-1'
const name = 'skill-under-test'

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
    invokedFunctionArn: `arn:aws:lambda:${region}:123456789012:function:${name}`,
    memoryLimitInMB: '512',
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: '2027/01/01/[$LATEST]0123456789abcdef0123456789abcdef',
    getRemainingTimeInMillis: () => Math.max(0, remainingMs()),
  }
}

/** The variables that Lambda itself sets, beside those of the function's configuration. */
export const lambdaVariables = (taskRoot: string): Readonly<Record<string, string>> => ({
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
  AWS_REGION: region,
  LAMBDA_TASK_ROOT: taskRoot,
  LANG: 'en_US.UTF-8',
  TZ: ':UTC',
})
