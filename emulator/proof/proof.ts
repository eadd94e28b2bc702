import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { codeSha256Of } from '../code-sha256.ts'
import type { Configuration } from '../configuration.ts'
import { checkConfiguration } from '../configuration.ts'
import { ColloquyError } from '../errors.ts'
import { readYamlFile } from '../yaml-file.ts'

const sha256 = z.base64().length(44, 'not a SHA-256 in base64')

const schema = z.strictObject({
  /** Of the zip that ran; base64, the form of Lambda's CodeSha256. */
  codeSha256: sha256,
  /** Such as `nodejs24.x`. */
  runtime: z.string().min(1),
  /** Such as `index.handler`. */
  handler: z.string().min(1),
  /** The version of Node that it ran on. */
  node: z.string().min(1),
  /** AWS's runtime client that called it, with its version. */
  runtimeClient: z.string().min(1),
  /** How many scenarios passed: all that there are. */
  scenarios: z.int().positive(),
  /** Of their ids, so that two proofs can be seen to be about the same scenarios. */
  scenariosSha256: sha256,
  /** How many turns they took. */
  turns: z.int().positive(),
})

/** What a full passing run of the artifact leaves behind: which bytes passed, and what. */
export type Proof = Readonly<z.output<typeof schema>>

/** Where the proof of dist/skill.zip is. */
export const proofFile = 'dist/proof.json'

/** Where the proof of an archive belongs. */
export const proofBeside = (archive: string): string => join(dirname(archive), 'proof.json')

/** Reads a proof; one that is missing or was meddled with is an error. */
export function readProof(file: string): Proof {
  if (existsSync(file)) return readYamlFile(file, schema, 'docs/proof.md')
  throw new ColloquyError('FIXTURE_INVALID', {
    what: `There is no ${file}: nothing has passed yet`,
    remedy:
      'A passing run of all scenarios on the artifact writes it, npm run build removes it:\n' +
      'npm run build && npm run features -- -p artifact',
  })
}

/** Writes a proof, whole or not at all. */
export function writeProof(file: string, proof: Proof): void {
  mkdirSync(dirname(file), { recursive: true })
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, `${JSON.stringify(proof, null, 2)}\n`)
  renameSync(unfinished, file)
}

/** Removes what a proof says of these bytes, since they have failed; whether there was one. */
export function withdrawProof(file: string, codeSha256: string): boolean {
  if (!content(file).includes(codeSha256)) return false
  rmSync(file, { force: true })
  return true
}

/**
 * Removes the proof of the archive with which no conversation could begin; the file, if there was
 * one. What has been built since, or runs as source, is not what the proof speaks of.
 */
export function withdrawProofOf(configuration: Configuration): string | undefined {
  const { target, artifact } = checkConfiguration(configuration)
  const isThere = statSync(artifact, { throwIfNoEntry: false })?.isFile()
  if (target !== 'artifact' || !isThere) return undefined
  const file = proofBeside(artifact)
  return withdrawProof(file, codeSha256Of(readFileSync(artifact))) ? file : undefined
}

/** Workers may withdraw the same proof at the same time. */
function content(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** One value for a set of scenario ids, in whatever order they ran. */
export const scenariosSha256 = (ids: readonly string[]): string =>
  createHash('sha256').update(ids.toSorted().join('\n')).digest('base64')
