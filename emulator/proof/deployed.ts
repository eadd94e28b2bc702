import { z } from 'zod'
import { ColloquyError } from '../errors.ts'

const word = z.string().optional()

const schema = z.object({
  CodeSha256: z.string(),
  // A function that is a container image has neither.
  Runtime: word,
  Handler: word,
  FunctionName: word,
  Version: word,
  State: word,
  StateReason: word,
  LastUpdateStatus: word,
  LastUpdateStatusReason: word,
  Layers: z.array(z.object({ Arn: z.string() })).optional(),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()).optional() }).optional(),
})

/**
 * What Lambda says of a deployed function: the part of a FunctionConfiguration that a proof can be
 * held against. https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConfiguration.html
 */
export type Deployed = z.output<typeof schema>

const command = 'aws lambda get-function-configuration --function-name FUNCTION --output json'

/** Reads what the AWS CLI printed: of `get-function-configuration`, or of `get-function`. */
export function readDeployed(printed: string): Deployed {
  // Windows PowerShell puts a byte order mark before what it pipes.
  const text = printed.replace(/^\uFEFF/, '').trim()
  if (text === '') {
    throw refused('Nothing came in on stdin: did aws print an error instead?')
  }
  const parsed = z.object({ Configuration: schema }).or(schema).safeParse(json(text))
  if (!parsed.success) throw refused('What came in on stdin describes no Lambda function', text)
  return 'Configuration' in parsed.data ? parsed.data.Configuration : parsed.data
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refused('What came in on stdin is not JSON', text)
  }
}

/** Of the text only its beginning: further in, it may hold the function's environment. */
const refused = (what: string, text = ''): ColloquyError =>
  new ColloquyError('FIXTURE_INVALID', {
    what,
    evidence: text === '' ? [] : [`It begins: ${text.slice(0, 40).split('\n')[0]}`],
    remedy: `Pipe in what this prints:\n${command}`,
  })
