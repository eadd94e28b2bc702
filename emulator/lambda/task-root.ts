import { existsSync, readFileSync } from 'node:fs'
import type { LoadHookSync, ResolveHookSync } from 'node:module'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { refuseDecorators } from './decorators.ts'
import { loadMarkedJson, markJson } from './json-imports.ts'
import { mayImportTypes, withoutTypeImports } from './type-imports.ts'

const known = new Set<string>()

/**
 * Makes the folder of a skill what the task root is on Lambda: on NODE_PATH, so `require('data.json')`
 * finds a file beside the handler when no package has that name.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-layers.html
 *
 * Unlike Lambda, TypeScript is run as it is: imports without an extension, and what Node does not
 * erase (enums, parameter properties, types that are imported as if they were values), and imports
 * of JSON work as after a compiler.
 */
export function actAsTaskRoot(folder: string): void {
  if (known.has(folder)) return
  known.add(folder)
  const root = pathToFileURL(join(folder, '/')).href
  const isInside = (url: string | undefined): url is string =>
    url?.startsWith(root) === true && !url.includes('/node_modules/')
  registerHooks({ resolve: resolveFrom(folder, isInside), load: loadTypes(isInside) })
}

type IsInside = (url: string | undefined) => url is string

const resolveFrom =
  (folder: string, isInside: IsInside): ResolveHookSync =>
  (specifier, context, next) => {
    const { parentURL, conditions } = context
    try {
      const found = next(specifier, context)
      return isInside(parentURL) ? markJson(found, context) : found
    } catch (error) {
      if (!isInside(parentURL) || !isMissing(error)) throw error
      const found = isRelative(specifier)
        ? typesAt(specifier, parentURL)
        : conditions.includes('require') && atRoot(specifier, folder)
      if (!found) throw error
      return next(found, context)
    }
  }

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  /^(?:ERR_)?MODULE_NOT_FOUND$|^ERR_UNSUPPORTED_DIR_IMPORT$/.test(String(error.code))

const isRelative = (specifier: string): boolean => /^\.{1,2}(?:\/|$)/.test(specifier)

/** NODE_PATH is for `require` only: Node's `import` does not look there. */
function atRoot(specifier: string, folder: string): string | undefined {
  const path = join(folder, specifier)
  return ['', '.js', '.json', '/index.js'].some((end) => existsSync(path + end)) ? path : undefined
}

/** `./speech` and `./speech.js` of a TypeScript source are `./speech.ts`. */
function typesAt(specifier: string, parentURL: string): string | undefined {
  if (!/\.[cm]?ts$/.test(parentURL)) return undefined
  const bare = specifier.replace(/\.js$/, '')
  return [`${bare}.ts`, `${bare}/index.ts`, `${bare}.js`, `${bare}/index.js`]
    .map((candidate) => new URL(candidate, parentURL).href)
    .find((url) => existsSync(fileURLToPath(url)))
}

// Read for what it may mean only. A false alarm costs a warning of Node's; of the imports it matters
// where a package is CommonJS, so those of types, and import(), are none.
const notErasable =
  /^\s*(?:export\s+)?(?:declare\s+)?(?:const\s+)?(?:enum|namespace)\s+\w|constructor\s*\([^)]*\b(?:private|public|protected|readonly)\s|^\s*import\s+\w+\s*=/m
const isModule =
  /^(?:import\s*(?:(?!type\s)[\w{*]|["'])|export\s+(?:default|const|let|var|function|class|async|enum|\{|\*))/m

const loadTypes =
  (isInside: IsInside): LoadHookSync =>
  (url, context, next) => {
    const json = loadMarkedJson(url)
    if (json) return json
    if (!isInside(url) || !/\.[cm]?ts$/.test(url)) return next(url, context)
    const path = fileURLToPath(url)
    const source = readFileSync(path, 'utf8')
    refuseDecorators(source, path)
    const format = isModule.test(source) && !url.endsWith('.cts') ? 'module' : 'commonjs'
    // A package.json of type "commonjs" speaks of what a compiler makes of the imports.
    const isMisnamed = format === 'module' && context.format === 'commonjs-typescript'
    const asItIs = isMisnamed ? { ...context, format: 'module-typescript' } : context
    const mode = notErasable.test(source) ? 'transform' : 'strip'
    if (mode === 'strip' && !mayImportTypes(source)) return next(url, asItIs)
    const stripped = stripTypeScriptTypes(source, {
      mode,
      sourceUrl: url,
      ...(mode === 'transform' && { sourceMap: true }),
    })
    const code = withoutTypeImports(stripped)
    if (mode === 'strip' && code === stripped) return next(url, asItIs)
    return { format, source: code, shortCircuit: true }
  }
