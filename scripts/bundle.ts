import { findPackageJSON, isBuiltin } from 'node:module'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BuildFailure, Message, Metafile } from 'esbuild'
import { build, transform } from 'esbuild'
import { ColloquyError } from '../emulator/errors.ts'

/** A skill and its packages as one module. */
export type Bundle = {
  readonly code: string
  /** The packages that are in it. */
  readonly packageFolders: readonly string[]
}

/** CommonJS packages call `require`, which a module of today has to make for itself. */
const banner = `import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);`

/** What both passes have in common: names stay as they are, for stack traces. */
const options = {
  format: 'esm',
  platform: 'node',
  target: 'node24',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
} as const

/**
 * Bundles a module for nodejs24.x. Two passes: the first leaves out every comment, those with the
 * paths of files too, so that neither a comment nor a folder changes a byte; the second puts the
 * lines back, so that a stack trace names one.
 */
export async function bundle(entry: string): Promise<Bundle> {
  const folder = packageFolderOf(entry)
  const { text, metafile } = await compact(entry, folder)
  refuse(metafile, entry)
  const [main = ''] = Object.values(metafile.outputs).flatMap(({ entryPoint }) => entryPoint ?? [])
  const { code } = await transform(withStablePaths(text, metafile, main), { ...options, banner })
  return { code, packageFolders: bundledPackages(metafile, folder) }
}

async function compact(entry: string, absWorkingDir: string) {
  const { outputFiles, metafile } = await build({
    ...options,
    absWorkingDir,
    entryPoints: [resolve(entry)],
    bundle: true,
    minifyWhitespace: true,
    metafile: true,
    write: false,
    outfile: 'index.mjs',
  }).catch((error: Partial<BuildFailure>) => {
    throw cannotBuild(entry, error.errors?.map(located) ?? [String(error)])
  })
  return { text: outputFiles[0]?.text ?? '', metafile }
}

/** Paths are written as seen from here: where the package lies, wherever that is. */
const packageFolderOf = (entry: string): string =>
  dirname(findPackageJSON(pathToFileURL(resolve(entry))) ?? resolve(entry))

/** What esbuild lets pass although Lambda would not. */
function refuse(metafile: Metafile, entry: string): void {
  const [output] = Object.values(metafile.outputs)
  const missing = output?.imports.filter(({ external, path }) => external && !isBuiltin(path)) ?? []
  if (missing.length > 0) {
    throw cannotBuild(
      entry,
      [...new Set(missing.map(({ path }) => `${importerOf(path, metafile)} imports ${path}`))],
      'It is neither a package that is installed nor part of Node: install it, or do without.',
    )
  }
  if (output?.exports.includes('handler')) return
  throw cannotBuild(
    entry,
    ['It exports no `handler`'],
    'Lambda calls index.handler: export const handler = async (event, context) => …',
  )
}

const importerOf = (path: string, { inputs }: Metafile): string =>
  Object.entries(inputs).find(([, { imports }]) => imports.some((one) => one.path === path))?.[0] ??
  'A module'

const cannotBuild = (entry: string, evidence: readonly string[], remedy?: string): ColloquyError =>
  new ColloquyError('SKILL_NOT_LOADED', {
    what: `${entry} cannot be built for Lambda`,
    evidence,
    ...(remedy ? { remedy } : {}),
  })

const located = ({ text, location }: Message): string =>
  location ? `${location.file}:${location.line}:${location.column + 1}  ${text}` : text

const modules = 'node_modules/'

/**
 * Modules that are loaded later, and those of CommonJS, bring their path with them, for profilers.
 * That of a package must not tell where a link leads to, nor that of the skill where it lies.
 */
function withStablePaths(text: string, { inputs }: Metafile, entry: string): string {
  const skill = entry.slice(0, entry.lastIndexOf('/') + 1)
  return Object.keys(inputs).reduce((stable, path) => {
    const at = path.lastIndexOf(modules)
    const short =
      at >= 0 ? path.slice(at) : path.startsWith(skill) ? path.slice(skill.length) : path
    return stable.replaceAll(`"${path}"(`, `"${short}"(`)
  }, text)
}

/** The folders of the packages of which something is in the bundle. */
function bundledPackages({ outputs }: Metafile, folder: string): readonly string[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs))
  const found = inputs
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [])
  return [...new Set(found)].map((path) => resolve(folder, path))
}
