import { readFileSync } from 'node:fs'
import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { IdGenerator } from '@cucumber/messages'
import type { Finding } from '../../../emulator/index.ts'

/** What keeps a file from being read as Gherkin, each at its place; nothing where all is well. */
export function syntaxMistakes(file: string): readonly Finding[] {
  try {
    const text = readFileSync(file, 'utf8')
    new Parser(new AstBuilder(IdGenerator.incrementing()), new GherkinClassicTokenMatcher()).parse(
      text,
    )
    return []
  } catch (error) {
    return mistakesOf(error).map(({ line, column = 1, what }) => ({
      file,
      line,
      column: Math.max(column, 1),
      severity: 'error',
      rule: 'gherkin',
      what,
      remedy: 'A step begins with Given, When, Then, And or But, a row of a table with |.',
    }))
  }
}

type Mistake = { readonly line: number; readonly column?: number; readonly what: string }

/** The parser collects its complaints; one that is alone is thrown as it is. */
function mistakesOf(error: unknown): readonly Mistake[] {
  if (!(error instanceof Error)) return [{ line: 1, what: String(error) }]
  if ('errors' in error && Array.isArray(error.errors)) return error.errors.flatMap(mistakesOf)
  const { line, column } = placeOf(error)
  const what = error.message.replace(/^\(\d+:\d+\): /, '').split('\n')[0] ?? error.message
  return [{ line, column, what }]
}

function placeOf(error: Error): { readonly line: number; readonly column: number } {
  const [, line = '1', column = '1'] = /^\((\d+):(\d+)\)/.exec(error.message) ?? []
  return { line: Number(line), column: Number(column) }
}
