import type { Deployed } from './deployed.ts'
import type { Proof } from './proof.ts'

/** One thing that was compared, in words; a note is about what no proof can know. */
export type Finding = {
  readonly verdict: 'matches' | 'differs' | 'note'
  readonly words: string
  readonly remedy?: string
}

/** The SHA-256 of the archive on disk; undefined when there is none. */
type OnDisk = { readonly file: string; readonly codeSha256: string } | undefined

/** Holds the proof against what is deployed, and against what lies on disk. */
export const compare = (proof: Proof, deployed: Deployed, onDisk: OnDisk): readonly Finding[] => [
  code(proof, deployed, onDisk),
  setting('runtime', proof.runtime, deployed.Runtime, deployed),
  setting('handler', proof.handler, deployed.Handler, deployed),
  ...state(deployed),
  ...disk(proof, onDisk),
  ...notes(deployed),
]

function code({ codeSha256 }: Proof, deployed: Deployed, onDisk: OnDisk): Finding {
  const { CodeSha256 } = deployed
  if (CodeSha256 === codeSha256) {
    return matches(`The deployed bytes are the bytes that passed: ${codeSha256}`)
  }
  const file = onDisk?.codeSha256 === codeSha256 ? onDisk.file : undefined
  return differs(
    `The deployed bytes are not those that passed: ${CodeSha256} is deployed, ${codeSha256} passed`,
    file
      ? `Deploy ${file}:  aws lambda update-function-code --function-name ${nameOf(deployed)} --zip-file fileb://${file}`
      : 'Deploy the archive that passed; or build, run the scenarios on the artifact, and deploy that.',
  )
}

function setting(
  what: 'runtime' | 'handler',
  passed: string,
  found: string | undefined,
  deployed: Deployed,
): Finding {
  if (found === passed) return matches(`The ${what} is ${passed}, as in the run`)
  return differs(
    `The ${what} is ${found ?? 'not set'}; the scenarios passed with ${passed}`,
    `Change it where the function is described, or:  aws lambda update-function-configuration --function-name ${nameOf(deployed)} --${what} ${passed}`,
  )
}

/** https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html */
function state(deployed: Deployed): readonly Finding[] {
  const { State, StateReason, LastUpdateStatus, LastUpdateStatusReason } = deployed
  const because = (reason: string | undefined) => (reason ? `: ${reason}` : '')
  const found: Finding[] = []
  if (State === 'Pending') {
    found.push(differs('The function is still being created', waiting('active', deployed)))
  } else if (State && State !== 'Active' && State !== 'Inactive') {
    found.push(differs(`The function's state is ${State}${because(StateReason)}`))
  }
  if (LastUpdateStatus === 'InProgress') {
    found.push(differs('The function is still being updated', waiting('updated', deployed)))
  } else if (LastUpdateStatus && LastUpdateStatus !== 'Successful') {
    const reason = because(LastUpdateStatusReason)
    found.push(differs(`The last update has not succeeded: ${LastUpdateStatus}${reason}`))
  }
  if (found.length > 0 || !State) return found
  return [matches(`The function's state is ${State}`)]
}

const waiting = (until: 'active' | 'updated', deployed: Deployed): string =>
  `Wait, then check again:  aws lambda wait function-${until}-v2 --function-name ${nameOf(deployed)}`

function disk({ codeSha256 }: Proof, onDisk: OnDisk): readonly Finding[] {
  if (!onDisk) return []
  if (onDisk.codeSha256 === codeSha256) return [matches(`${onDisk.file} holds the same bytes`)]
  return [
    differs(
      `${onDisk.file} has changed since the proof: it is ${onDisk.codeSha256} now`,
      'Do not deploy it: build again, and run the scenarios on the artifact.',
    ),
  ]
}

/** What decides, beside the bytes, on what runs. */
function notes({ Layers = [], Environment }: Deployed): readonly Finding[] {
  const variables = Object.keys(Environment?.Variables ?? {})
  const meddling = variables.filter((name) => /^(NODE_OPTIONS|AWS_LAMBDA_EXEC_WRAPPER)$/.test(name))
  return [
    ...Layers.map(({ Arn }) => `The layer ${Arn} was not part of the run`),
    ...meddling.map((name) => `${name} is set, and was not in the run`),
  ].map((words) => ({ verdict: 'note', words }))
}

const nameOf = ({ FunctionName = 'FUNCTION' }: Deployed): string => FunctionName

const matches = (words: string): Finding => ({ verdict: 'matches', words })

const differs = (words: string, remedy?: string): Finding => ({
  verdict: 'differs',
  words,
  ...(remedy ? { remedy } : {}),
})
