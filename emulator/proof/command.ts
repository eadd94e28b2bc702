import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { codeSha256Of } from '../code-sha256.ts'
import { misused, readCommandLine } from '../command-line.ts'
import type { Finding } from './comparison.ts'
import { compare } from './comparison.ts'
import { readDeployed } from './deployed.ts'
import type { Proof } from './proof.ts'
import { proofFile, readProof } from './proof.ts'

const usage = `Usage: aws lambda get-function-configuration --function-name FUNCTION --output json |
         colloquy proof --check [--proof FILE]

Compares the proof of the last full passing run of the artifact with what Lambda says is deployed.
Ends with 0 when all of it matches, with 1 when something does not.

  --proof FILE    ${proofFile} unless given; a skill.zip beside it is compared as well
`

const known = {
  check: { type: 'boolean' },
  proof: { type: 'string', default: proofFile },
} as const

/** `colloquy proof --check`; resolves to the exit code. */
export async function proofCommand(argv: readonly string[]): Promise<number> {
  const { help, check, proof: file } = readCommandLine(argv, known, { usage }).options
  if (help) {
    process.stdout.write(usage)
    return 0
  }
  if (!check) throw misused('What about the proof? --check compares it', usage)
  if (process.stdin.isTTY) throw misused('Nothing is piped in to compare the proof with', usage)
  const proof = readProof(file)
  const deployed = readDeployed(await text(process.stdin))
  const findings = compare(proof, deployed, onDisk(join(dirname(file), 'skill.zip')))
  process.stdout.write(`${[...findings.map(line), basis(proof)].join('\n')}\n`)
  return findings.some(({ verdict }) => verdict === 'differs') ? 1 : 0
}

function onDisk(file: string) {
  if (!existsSync(file)) return undefined
  return { file, codeSha256: codeSha256Of(readFileSync(file)) }
}

const marks = { matches: '✔', differs: '✘', note: '!' } as const

const line = ({ verdict, words, remedy }: Finding): string =>
  [`${marks[verdict]} ${words}`, ...(remedy ? [`    ${remedy}`] : [])].join('\n')

const basis = ({ scenarios, turns, node, runtimeClient }: Proof): string =>
  `Proven by ${scenarios} scenarios with ${turns} turns, on Node ${node} with AWS's runtime client ${runtimeClient}.`
