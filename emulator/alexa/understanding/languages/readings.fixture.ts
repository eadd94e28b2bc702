import { describe, expect, test } from 'vitest'
import { languageOf } from '../language.ts'
import { split } from '../pieces.ts'
import { valueReader } from '../values/formats.ts'

// A Wednesday.
const moment = { now: Date.parse('2026-05-13T12:00:00Z'), timeZone: 'UTC' }

/** What a built-in type makes of all that is said; undefined where it takes none or a part of it. */
function readingOf(type: string, said: string, locale: string): string | undefined {
  const pieces = split(said)
  const words = pieces.map(({ text }) => text)
  const between = (at: number) =>
    said.slice(pieces[at - 1]?.end ?? 0, pieces[at]?.start ?? said.length)
  const read = valueReader(`AMAZON.${type}`, languageOf(locale))
  return read?.(words, 0, moment, between).find(({ end }) => end === words.length)?.value
}

/** By type, a way of saying a value and the value in each line; `–` is none. */
export function testReadings(locale: string, tables: Readonly<Record<string, string>>): void {
  describe.each(Object.entries(tables))(`AMAZON.%s in ${locale}`, (type, lines) => {
    test.each(rowsOf(lines))('%s → %s', (said, value) =>
      expect(readingOf(type, said, locale) ?? '–').toBe(value),
    )
  })
}

const rowsOf = (lines: string): [said: string, value: string][] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [said = '', value = ''] = line.split('→')
      return [said.trim(), value.trim()]
    })
