import { readFileSync } from 'node:fs'
import type { LoadFnOutput, ResolveFnOutput, ResolveHookContext } from 'node:module'
import { fileURLToPath } from 'node:url'
import { jsonMistake } from '../json-mistake.ts'

const mark = '?imported-as-a-module'

/**
 * Marks JSON that TypeScript imports without `with { type: 'json' }`: Node refuses that, but what
 * Lambda runs is what a compiler or bundler makes of it, and these take it. JavaScript may be what is
 * deployed as it is, and is refused here as Node refuses it on Lambda.
 */
export function markJson(
  found: ResolveFnOutput,
  { parentURL = '', conditions, importAttributes }: ResolveHookContext,
): ResolveFnOutput {
  const isImport = conditions.includes('import') && importAttributes['type'] === undefined
  const isMeant = isImport && /\.[cm]?ts$/.test(parentURL) && found.url.endsWith('.json')
  return isMeant ? { ...found, url: found.url + mark, format: 'module' } : found
}

/** A module of what is marked: whole by default, and each of its keys by name, as bundlers have it. */
export function loadMarkedJson(url: string): LoadFnOutput | undefined {
  if (!url.endsWith(mark)) return undefined
  const path = fileURLToPath(url.slice(0, -mark.length))
  return { format: 'module', source: moduleOf(parsed(path)), shortCircuit: true }
}

function parsed(path: string): unknown {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  try {
    return JSON.parse(text)
  } catch (cause) {
    const { line, column, what } = jsonMistake(text, cause)
    throw new Error(`${path}:${line}:${column} is not JSON: ${what}`)
  }
}

function moduleOf(data: unknown): string {
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data)
  const keys = isObject ? Object.keys(data) : []
  const named = keys.filter((key) => key !== 'default' && key.isWellFormed())
  return [
    `const data = JSON.parse(${JSON.stringify(JSON.stringify(data))})`,
    'export default data',
    ...named.map((key, at) => {
      const name = JSON.stringify(key)
      return `const value${at} = data[${name}]; export { value${at} as ${name} }`
    }),
  ].join('\n')
}
