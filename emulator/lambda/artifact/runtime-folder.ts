import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve, sep } from 'node:path'
import { unzipSync } from 'fflate'
import { codeSha256Of } from '../../code-sha256.ts'
import { ColloquyError } from '../../errors.ts'
import { guardedFolder } from './guard.ts'
import { rapidClientKey } from './messages.ts'

/** What Lambda's file system holds: the unzipped artifact, and the runtime that loads it. */
export type RuntimeFolder = {
  readonly path: string
  /** `/var/task` of Lambda. */
  readonly taskRoot: string
  /** The entry of AWS's own runtime client, `/var/runtime/index.mjs` of Lambda. */
  readonly entry: string
}

/** The bytes of a zip, and what Lambda calls them. */
export type Package = {
  /** Path of the file, for messages. */
  readonly zip: string
  readonly bytes: Uint8Array
  /** Base64, as Lambda tells it. */
  readonly codeSha256: string
}

/** The runtime client that was looked at, and the SHA-256 of the file that makes it up. */
export const runtimeClient = { name: 'aws-lambda-ric', version: '4.0.2' } as const
const runtimeClientSha256 = '180651f3b1745cb68797cdba9a26c01da6c72b81c908400ebc6c27a43986c2e0'

/**
 * Reads a zip as it is now: it may be built anew at any time.
 *
 * @throws ColloquyError `SKILL_NOT_LOADED` when there is no such file.
 */
export function readPackage(zip: string): Package {
  const bytes = read(zip)
  return { zip, bytes, codeSha256: codeSha256Of(bytes) }
}

/**
 * Unzips an artifact outside of any project, so that nothing is found that is not in it.
 *
 * @throws ColloquyError `SKILL_NOT_LOADED` when it is no zip.
 */
export function unpackRuntime({ zip, bytes }: Package): RuntimeFolder {
  const path = guardedFolder()
  const taskRoot = join(path, 'task')
  for (const [name, content] of Object.entries(unzipped(zip, bytes))) {
    if (name.endsWith('/')) continue
    write(join(taskRoot, ...within(taskRoot, name, zip)), content)
  }
  const entry = join(path, 'runtime', 'index.mjs')
  write(entry, clientCode())
  write(join(path, 'runtime', 'rapid-client.node', 'index.js'), rapidClientCode)
  return { path, taskRoot, entry }
}

/** The file of the runtime client asks for this folder where its native part would be. */
const rapidClientCode = `const key = Symbol.for('${rapidClientKey.description}')
module.exports = globalThis[key]
delete globalThis[key]
`

function read(zip: string): Uint8Array {
  try {
    return readFileSync(zip)
  } catch (cause) {
    throw new ColloquyError('SKILL_NOT_LOADED', {
      what: `There is no artifact ${zip}`,
      remedy:
        'Build it: npm run build. Its path is `artifact` in the worldParameters of cucumber.js.',
      cause,
    })
  }
}

function unzipped(zip: string, bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes)
  } catch (cause) {
    throw new ColloquyError('SKILL_NOT_LOADED', {
      what: `${zip} is no zip file`,
      evidence: [String(cause)],
      remedy: 'Build it again: npm run build.',
      cause,
    })
  }
}

/** A zip can name files outside of the folder that it is unzipped to. */
function within(folder: string, name: string, zip: string): readonly string[] {
  if (resolve(folder, name).startsWith(folder + sep)) return name.split('/')
  throw new ColloquyError('SKILL_NOT_LOADED', {
    what: `${zip} holds a file that would land outside of the task root:  ${name}`,
    remedy: 'Lambda refuses it as well: build the zip anew.',
  })
}

function write(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content, { mode: 0o444 })
}

function clientCode(): Uint8Array {
  const path = createRequire(import.meta.url).resolve(`${runtimeClient.name}/index.mjs`)
  return unmodified(path, readFileSync(path))
}

/**
 * The code of the runtime client, when it is what was looked at: another may do something else.
 *
 * @throws ColloquyError `NOT_EMULATED` when it is not.
 */
export function unmodified(path: string, code: Uint8Array): Uint8Array {
  if (createHash('sha256').update(code).digest('hex') === runtimeClientSha256) return code
  throw new ColloquyError('NOT_EMULATED', {
    what: `${path} is not the file of ${runtimeClient.name} ${runtimeClient.version}`,
    remedy: 'Install the version that package-lock.json names: npm ci.',
  })
}

/** A text of the skill's process, with the paths that things have on Lambda. */
export const asOnLambda = ({ path }: RuntimeFolder, text: string): string =>
  text.replaceAll(join(path, 'task'), '/var/task').replaceAll(join(path, 'runtime'), clientFolder)

/** Where Lambda has its runtime client. */
export const clientFolder = '/var/runtime'
