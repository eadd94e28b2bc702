import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ColloquyError } from '../../emulator/errors.ts'
import { readProof } from '../../emulator/proof/proof.ts'

/** The zip that may be deployed, and its SHA-256 as Lambda writes it. */
export type ProvedZip = { readonly file: string; readonly codeSha256: string }

/** What Lambda calls CodeSha256: of the whole zip, in base64. */
export const codeSha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64')

/** Only bytes that the conversations passed with may be deployed; anything else is an error. */
export function provedZip(folder: string): ProvedZip {
  const [file, proof] = [join(folder, 'skill.zip'), join(folder, 'proof.json')]
  if (!existsSync(file)) throw notProved(`There is no ${file}`)
  const proved = readProof(proof).codeSha256
  const codeSha256 = codeSha256Of(readFileSync(file))
  if (codeSha256 === proved) return { file, codeSha256 }
  throw notProved(`${file} is not the archive that passed the conversations`, [
    `SHA-256 of ${file}: ${codeSha256}`,
    `SHA-256 in ${proof}: ${proved}`,
  ])
}

const notProved = (what: string, evidence: readonly string[] = []): ColloquyError =>
  new ColloquyError('CONFIGURATION_INVALID', {
    what,
    evidence,
    remedy: 'Run `npm run build`, then `npm test`, which writes the proof when all of it passes.',
  })
