import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { languageOf } from '../language.ts'
import { textsOf } from '../pieces.ts'
import { valueReader } from './formats.ts'

const now = Date.parse('2026-05-13T12:00:00Z')
const moment = { now, timeZone: 'UTC' }
const tags = ['en', 'de', 'fr', 'es', 'it', 'pt', 'ja', 'hi']

const reading = (type: string, said: string, tag: string) => {
  const words = textsOf(said)
  const read = valueReader(`AMAZON.${type}`, languageOf(tag))?.(words, 0, moment)
  return read?.find(({ end }) => end === words.length)?.value
}

/** The first way in which the table of a language says each number that has words of its own. */
const named = new Map(
  tags.map((tag) => {
    const said = new Map<number, string>()
    for (const [words, n] of languageOf(tag).numbers.small()) {
      if (!said.has(n)) said.set(n, words)
    }
    return [tag, said]
  }),
)

function spoken(n: number, tag: string): string {
  const itself = named.get(tag)?.get(n)
  if (itself !== undefined) return itself
  const { scales, alone, fused } = languageOf(tag).numbers
  const [word, scale] = [...scales].filter(([, value]) => value <= n).sort(byValue)[0] ?? ['', 0]
  const times = Math.floor(n / scale)
  if (scale === 0) return inPlaces(n, tag)
  const before = times === 1 && alone.has(word) ? '' : spoken(times, tag)
  const after = n % scale === 0 ? '' : spoken(n % scale, tag)
  return [before, word, after].join(fused.includes(word) ? '' : ' ')
}

const byValue = (one: readonly [string, number], other: readonly [string, number]) =>
  other[1] - one[1]

/** "two hundred", then the rest. */
function inPlaces(n: number, tag: string): string {
  const low = n % 10 ** (String(n).length - 1)
  return `${spoken(n - low, tag)} ${spoken(low, tag)}`
}

/** Day and month in the order of the language. */
const dates: Readonly<Record<string, string>> = {
  en: 'M D',
  de: 'D M',
  fr: 'le D M',
  es: 'D de M',
  it: 'D M',
  pt: 'D de M',
  ja: 'M D 日',
  hi: 'D M',
}

const firstWays = (tag: string, name: string): string[] =>
  Object.values(languageOf(tag).when.lexicon[name] ?? {}).map(
    (ways: string) => ways.split(',')[0] ?? '',
  )

describe.each(tags)('%s', (tag) => {
  test('every number that its table says is read as itself', () => {
    const limit = tag === 'hi' ? 100_000 : 1_000_000
    fc.assert(
      fc.property(fc.integer({ min: 0, max: limit - 1 }), (n) => {
        expect(reading('NUMBER', spoken(n, tag), tag)).toBe(String(n))
      }),
      { numRuns: 300 },
    )
  })

  test('every day of a year is read as the next such day', () => {
    const months = firstWays(tag, 'month')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), (ahead) => {
        const day = Temporal.PlainDate.from('2026-05-13').add({ days: ahead })
        const said = (dates[tag] ?? '')
          .replace('M', months[day.month - 1] ?? '')
          .replace('D', spoken(day.day, tag))
        expect(reading('DATE', said, tag)).toBe(day.toString())
      }),
      { numRuns: 200 },
    )
  })

  test('every duration is read unit by unit', () => {
    const [seconds, minutes, hours, days] = firstWays(tag, 'unit')
    const amount = fc.integer({ min: 2, max: 59 })
    fc.assert(
      fc.property(amount, amount, amount, amount, (d, h, m, s) => {
        const said = [d, days, h, hours, m, minutes, s, seconds]
          .map((part) => (typeof part === 'number' ? spoken(part, tag) : part))
          .join(' ')
        expect(reading('DURATION', said, tag)).toBe(`P${d}DT${h}H${m}M${s}S`)
      }),
      { numRuns: 100 },
    )
  })

  test('every time by the clock is read as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 10, max: 59 }), (h, m) => {
        expect(reading('TIME', `${h}:${m}`, tag)).toBe(`${String(h).padStart(2, '0')}:${m}`)
      }),
      { numRuns: 100 },
    )
  })
})

const types = ['NUMBER', 'FOUR_DIGIT_NUMBER', 'Ordinal', 'DATE', 'TIME', 'DURATION'].concat(
  'PhoneNumber',
  'AlphaNumeric',
)

test('no words make a reader throw, go back or answer twice for the same words', () => {
  const vocabulary = tags.flatMap((tag) => {
    const { lexicon, dates: forms, times } = languageOf(tag).when
    const words = Object.values(lexicon).flatMap((list) => Object.values(list))
    return [...words, ...forms, ...times].flatMap(textsOf)
  })
  const numbers = tags.flatMap((tag) => [
    ...languageOf(tag).numbers.scales.keys(),
    ...firstNumbers(tag),
  ])
  const word = fc.oneof(
    fc.constantFrom(...vocabulary),
    fc.constantFrom(...numbers),
    fc.stringMatching(/^\d{1,16}$/),
    fc.string(),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...tags),
      fc.constantFrom(...types),
      fc.array(word, { maxLength: 40 }),
      (tag, type, words) => {
        const read = valueReader(`AMAZON.${type}`, languageOf(tag))?.(words, 0, moment) ?? []
        const ends = read.map(({ end }) => end)
        expect(ends.every((end) => end > 0 && end <= words.length)).toBe(true)
        expect(new Set(ends).size).toBe(ends.length)
      },
    ),
    { numRuns: 3000 },
  )
})

const firstNumbers = (tag: string): string[] =>
  [...languageOf(tag).numbers.small()].slice(0, 40).flatMap(([words]) => textsOf(words))
