import { readFileSync } from 'node:fs'

/** What may stand in a pair of braces, as parameter-types.ts describes it. */
export type Parameter = {
  readonly name: string
  /** Its comment on one line, for a reader. */
  readonly doc: string
  /** Everything in backticks there. */
  readonly examples: readonly string[]
  /** Matches what may stand there, and nothing around it. */
  readonly pattern: RegExp
  /** The same, to stand in a longer expression. */
  readonly source: string
}

const definition =
  /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\ndefineParameterType\(\{\n {2}name: '(\w+)',\n {2}regexp:\s*\/(.*)\/,\n/g

/** Every parameter type, in the order of its definition. */
export function readParameters(): readonly Parameter[] {
  const source = readFileSync(new URL('parameter-types.ts', import.meta.url), 'utf8')
  return [...source.matchAll(definition)].map(([, comment = '', name = '', pattern = '']) => {
    const doc = comment.replace(/\s*\n \*\s*/g, ' ').trim()
    const examples = [...doc.matchAll(/`([^`]+)`/g)].map(([, example = '']) => example)
    const source = `(?:${pattern})`
    return { name, doc, examples, pattern: new RegExp(`^${source}$`), source }
  })
}
