import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { codeSha256Of } from '../emulator/code-sha256.ts'
import { ColloquyError } from '../emulator/errors.ts'
import { bundle } from './bundle.ts'
import { licences } from './licences.ts'
import { zip } from './zip.ts'

export type BuildOptions = {
  /** The folder of the skill, whose lambda.ts is built; or the module itself. */
  readonly skill: string
  /** The archive to write. */
  readonly out: string
}

export type Built = {
  readonly file: string
  readonly bytes: number
  /** In the form of Lambda's CodeSha256: base64. */
  readonly codeSha256: string
}

/** More than that takes longer to load than somebody who waits for an answer should notice. */
const limit = 300 * 1024

/**
 * Builds what is deployed: the skill and its packages as index.mjs, zipped. The same sources give
 * the same bytes. What went before is replaced whole or not at all; its proof, `proof.json` beside
 * it, is gone in any case: what the sources say now, nobody has seen pass.
 */
export async function buildSkill({ skill, out }: BuildOptions): Promise<Built> {
  rmSync(join(dirname(out), 'proof.json'), { force: true })
  const { code, packageFolders } = await bundle(entryOf(skill))
  const bytes = zip({ 'index.mjs': code, 'THIRD-PARTY-LICENSES': licences(packageFolders) })
  if (bytes.length > limit) throw tooLarge(out, bytes.length)
  const codeSha256 = codeSha256Of(bytes)
  replace(out, bytes)
  return { file: out, bytes: bytes.length, codeSha256 }
}

function entryOf(skill: string): string {
  const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile()
  const entry = [skill, join(skill, 'lambda.ts')].find(isFile)
  if (entry) return entry
  throw new ColloquyError('SKILL_NOT_LOADED', {
    what: `There is no skill to build in ${skill}`,
    remedy: 'Name the folder with its lambda.ts, or the module that exports `handler`.',
  })
}

function replace(out: string, bytes: Uint8Array): void {
  mkdirSync(dirname(out), { recursive: true })
  const unfinished = `${out}.${process.pid}`
  writeFileSync(unfinished, bytes)
  renameSync(unfinished, out)
}

const tooLarge = (out: string, bytes: number): ColloquyError =>
  new ColloquyError('SKILL_NOT_LOADED', {
    what: `${out} would have ${bytes} bytes; ${limit} is the limit`,
    remedy: 'What has come in is shown by  npx esbuild --bundle --analyze --platform=node',
  })
