import { readFileSync } from 'node:fs'

/** What may stand in a pair of braces, as parameter-types.ts describes it. */
export type Parameter = {
  readonly name: string
  /** Its comment on one line, for a reader. */
  readonly doc: string
  /** The first thing in backticks there. */
  readonly example: string
  /** Matches what may stand there, and nothing around it. */
  readonly pattern: RegExp
}

const definition =
  /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\ndefineParameterType\(\{\n {2}name: '(\w+)',\n {2}regexp:\s*\/(.*)\/,\n/g

/** Every parameter type, in the order of its definition. */
export function readParameters(): readonly Parameter[] {
  const source = readFileSync(new URL('parameter-types.ts', import.meta.url), 'utf8')
  return [...source.matchAll(definition)].map(([, comment = '', name = '', pattern = '']) => {
    const doc = comment.replace(/\s*\n \*\s*/g, ' ').trim()
    const [, example = ''] = /`([^`]+)`/.exec(doc) ?? []
    return { name, doc, example, pattern: new RegExp(`^(?:${pattern})$`) }
  })
}
