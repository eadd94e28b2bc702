import type { DataTable } from '@cucumber/cucumber'
import type { PickleStep } from '@cucumber/messages'
import { readCatalogue } from './catalogue.ts'
import { impossible } from './failing.ts'

/** A step that ends in a colon has a table or a text below it, and no other step has. */
export function checkBelow({ text, argument }: PickleStep): void {
  const wants = text.endsWith(':')
  if (wants === Boolean(argument)) return
  throw wants
    ? wrong('The step ends in a colon, but nothing stands below it', 'Put a table or a text there.')
    : wrong('The step takes nothing below it, but something stands there', remedyFor(text))
}

const remedyFor = (text: string): string => {
  const meant = stepWithTable(text)
  return meant ? `Write  ${meant}` : 'Take it away.'
}

/** The form of a step that takes a table, where there is one. */
export function stepWithTable(text: string): string | undefined {
  const meant = `${text} with:`
  return withTable.some((form) => form.test(meant)) ? meant : undefined
}

const withTable = readCatalogue()
  .filter(({ expression }) => expression.endsWith(' with:'))
  .map(({ expression }) => expression.split(/\{\w+\}/).map((part) => RegExp.escape(part)))
  .map((parts) => new RegExp(`^${parts.join('.+')}$`))

/** The cells of the table below a step, row by row. */
export function rowsOf(table: DataTable | string, width: number): readonly (readonly string[])[] {
  if (typeof table === 'string') throw wrong('The step takes a table, not a text', example(width))
  const rows = table.raw()
  if (rows.every((row) => row.length === width)) return rows
  throw wrong(`The table has ${columns(rows[0]?.length ?? 0)}, not ${width}`, example(width))
}

/** A table of names and values. */
export const pairsOf = (table: DataTable | string): Readonly<Record<string, string>> =>
  Object.fromEntries(rowsOf(table, 2))

/** The text below a step. */
export function textOf(text: DataTable | string): string {
  if (typeof text === 'string') return text
  throw wrong('The step takes a text, not a table', 'Write it between two lines of """.')
}

const columns = (count: number) => (count === 1 ? '1 column' : `${count} columns`)

const example = (width: number) =>
  `A row looks like  ${['| one', '| two'].slice(0, width).join(' ')} |`

const wrong = (what: string, remedy: string) =>
  impossible('SCENARIO_INVALID', { what, remedy: `${remedy}\nEvery step: docs/steps.md` })
