import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeSha256Of } from '../../emulator/code-sha256.ts'
import { ColloquyError } from '../../emulator/errors.ts'
import { readProof } from '../../emulator/proof/proof.ts'

/** The zip that may be deployed. */
export type ProvedZip = {
  readonly file: string
  /** What was compared with the proof; the file may be another by now. */
  readonly bytes: Uint8Array
  /** As Lambda writes it. */
  readonly codeSha256: string
}

/** Only bytes that the conversations passed with may be deployed; anything else is an error. */
export function provedZip(folder: string): ProvedZip {
  const [file, proof] = [join(folder, 'skill.zip'), join(folder, 'proof.json')]
  if (!existsSync(file)) throw notProved(`There is no ${file}`)
  const proved = readProof(proof).codeSha256
  const bytes = readFileSync(file)
  const codeSha256 = codeSha256Of(bytes)
  if (codeSha256 === proved) return { file, bytes, codeSha256 }
  throw notProved(`${file} is not the archive that passed the conversations`, [
    `SHA-256 of ${file}: ${codeSha256}`,
    `SHA-256 in ${proof}: ${proved}`,
  ])
}

const notProved = (what: string, evidence: readonly string[] = []): ColloquyError =>
  new ColloquyError('CONFIGURATION_INVALID', {
    what,
    evidence,
    remedy:
      'Run `npm run build`, then `npm run features -- -p artifact`, which writes the proof when ' +
      'every conversation passes. It is part of `npm test`.',
  })
