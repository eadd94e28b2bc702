import type { Endpoint } from '../../emulator/index.ts'
import { endpointIn, endpointWords } from '../../emulator/index.ts'
import type { NumberedCall } from './expect-calls.ts'
import { inTurns, isTo } from './expect-calls.ts'
import { mismatch } from './failing.ts'
import { endpointNamed } from './faults.ts'

/** Compares the skill's calls of all turns with the rows of a table. */
export function expectCallsInOrder(rows: readonly string[]): void {
  const expected = rows.map(endpointNamed)
  const calls = inTurns('skill')
  const places = Array.from({ length: Math.max(rows.length, calls.length) }, (_, index) => index)
  const wrong = places.find((index) => !agree(calls[index], expected[index]))
  if (wrong === undefined) return
  const what = `The skill called others, or in another order: see row ${wrong + 1}`
  const notes = columns(
    places.map((index) => [
      index === wrong ? '✘' : '',
      rows[index] ?? nothing,
      wordsOf(calls[index]),
      turnText(calls[index]),
    ]),
  )
  throw mismatch('CALLS_DIFFER', what, { notes })
}

const agree = (call: NumberedCall | undefined, endpoint: Endpoint | undefined): boolean =>
  call !== undefined && endpoint !== undefined && isTo(call, endpoint)

const nothing = '(nothing)'

/** As a row of the table takes it: the endpoint, or the service where that has no name. */
function wordsOf(call: NumberedCall | undefined): string {
  if (!call) return nothing
  const words = endpointWords({ service: call.to, operation: call.operation })
  return endpointIn(words) ? words : call.to
}

const turnText = (call: NumberedCall | undefined): string => (call ? `turn ${call.number}` : '')

type Row = readonly [mark: string, expected: string, got: string, turn: string]

/** What was expected and what came, side by side. */
function columns(lines: readonly Row[]): string {
  const all: readonly Row[] = [['', 'expected', 'got', ''], ...lines]
  const width = (column: number) => Math.max(...all.map((row) => row[column]?.length ?? 0))
  return all
    .map((row) =>
      row
        .map((text, column) => text.padEnd(width(column)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
