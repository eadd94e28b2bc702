import { statSync } from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { isAbsolute, join, resolve } from 'node:path'

/** Where relative paths begin for code under test, which may move it by `process.chdir`. */
export type WorkingDirectory = { path: string }

type Current = () => WorkingDirectory | undefined
type Files = Readonly<Record<'promises' | 'realpath' | 'realpathSync', object>>

const nodeModule = createRequire(import.meta.url)

/**
 * Makes `process.cwd` and the relative paths of node:fs those of the directory that is current, and
 * the process's own where none is: a real `process.chdir` would move everything else in the process.
 *
 * Unlike Node, child processes, worker threads, node:sqlite, `process.loadEnvFile` and paths that are a
 * Buffer begin where the process does, and `mkdtemp` answers with the whole path.
 */
export function installWorkingDirectory(current: Current): void {
  replaceDirectory(current)
  const files: Files = nodeModule('node:fs')
  // Before the functions that have them, which are replaced with all that is theirs.
  for (const holder of [files.realpath, files.realpathSync]) {
    replace(holder, 'native', [0], current)
  }
  for (const holder of [files, files.promises]) {
    for (const [name, places] of functions) replace(holder, name, places, current)
  }
  syncBuiltinESMExports()
}

/** `path.resolve` asks `process.cwd`, too. */
function replaceDirectory(current: Current): void {
  const { cwd, chdir } = process
  process.cwd = () => current()?.path ?? cwd()
  process.chdir = (path) => {
    const directory = current()
    // What is no path at all is for Node to refuse.
    if (!directory || typeof path !== 'string') return chdir(path)
    const wanted = resolve(directory.path, path)
    if (!statSync(wanted, { throwIfNoEntry: false })?.isDirectory()) {
      throw noDirectory(directory.path, path)
    }
    directory.path = wanted
  }
}

/** In Node's own words. */
function noDirectory(from: string, to: string): Error {
  const error = new Error(`ENOENT: no such file or directory, chdir '${from}' -> '${to}'`)
  return Object.assign(error, { code: 'ENOENT', errno: -2, syscall: 'chdir', path: from, dest: to })
}

const ofOnePath = [
  ...['access', 'appendFile', 'chmod', 'chown', 'exists', 'lchmod', 'lchown', 'lstat', 'lutimes'],
  ...[
    'mkdir',
    'mkdtemp',
    'mkdtempDisposable',
    'open',
    'opendir',
    'readFile',
    'readdir',
    'readlink',
  ],
  ...['realpath', 'rm', 'rmdir', 'stat', 'statfs', 'truncate', 'unlink', 'utimes', 'writeFile'],
]
const ofTwoPaths = ['copyFile', 'cp', 'link', 'rename']
const others = [
  'createReadStream',
  'createWriteStream',
  'openAsBlob',
  'unwatchFile',
  'watch',
  'watchFile',
]

const alsoSync = (name: string): readonly string[] => [name, `${name}Sync`]

/** The functions of node:fs, and which of their arguments are paths. */
const functions: readonly (readonly [string, readonly number[]])[] = [
  ...[...ofOnePath.flatMap(alsoSync), ...others].map((name) => [name, [0]] as const),
  ...ofTwoPaths.flatMap(alsoSync).map((name) => [name, [0, 1]] as const),
  // What a link says is relative to the link.
  ...alsoSync('symlink').map((name) => [name, [1]] as const),
]

function replace(holder: object, name: string, places: readonly number[], current: Current): void {
  const original: unknown = Reflect.get(holder, name)
  if (typeof original !== 'function') return
  const replaced = (...given: unknown[]): unknown => {
    const directory = current()
    const moved = (value: unknown, at: number) =>
      directory && places.includes(at) ? pathFrom(directory, value) : value
    return Reflect.apply(original, holder, directory ? given.map(moved) : given)
  }
  // Its name and length, and what promisify makes of it.
  Object.defineProperties(replaced, Object.getOwnPropertyDescriptors(original))
  Reflect.set(holder, name, replaced)
}

const pathFrom = ({ path }: WorkingDirectory, value: unknown): unknown =>
  typeof value === 'string' && value !== '' && !isAbsolute(value) ? join(path, value) : value
