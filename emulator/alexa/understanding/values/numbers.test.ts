import { describe, expect, test } from 'vitest'
import { languageOf } from '../language.ts'
import { fourDigitsAt, numbersAt } from './numbers.ts'
import { ordinalsAt } from './ordinals.ts'

const { numbers } = languageOf('en-GB')
const whole = (read: typeof numbersAt, words: string) => {
  const spoken = words.split(' ')
  return read(spoken, 0, numbers).find(({ end }) => end === spoken.length)?.value
}

describe('AMAZON.NUMBER', () => {
  test.each([
    ['zero', '0'],
    ['five', '5'],
    ['thirteen', '13'],
    ['twenty one', '21'],
    ['21', '21'],
    ['007', '7'],
    ['one hundred and five', '105'],
    ['a hundred', '100'],
    ['twelve hundred', '1200'],
    ['two thousand three hundred forty five', '2345'],
    ['five million', '5000000'],
    ['5 million', '5000000'],
    ['three billion two million one', '3002000001'],
    ['nineteen eighty four', '1984'],
    ['twenty oh five', '2005'],
    ['one two three', '123'],
    ['hundred thousand', '100000'],
    ['five five hundred hundred', '?'],
  ])('%s → %s', (words, value) => expect(whole(numbersAt, words)).toBe(value))

  test.each(['travellers', 'a', 'a lot', 'and five', 'five and', 'one hundred and', 'oh'])(
    '%s is none',
    (words) => expect(whole(numbersAt, words)).toBeUndefined(),
  )
})

describe('numbers in one word', () => {
  const read = (locale: string, word: string) =>
    numbersAt([word], 0, languageOf(locale).numbers).find(({ end }) => end === 1)?.value

  test.each([
    ['de-DE', 'hundertundfünf', '105'],
    ['de-DE', 'zweitausenddrei', '2003'],
    ['de-DE', 'neunhundertneunundneunzigtausendneunhundertneunundneunzig', '999999'],
    ['it-IT', 'duemilatre', '2003'],
  ])('%s: %s → %s', (locale, word, value) => expect(read(locale, word)).toBe(value))

  test.each([
    ['de-DE', `hundert${'undhundert'.repeat(100)}`],
    ['it-IT', `c${'ecento'.repeat(100)}`],
    ['de-DE', 'tausend'.repeat(100_000)],
    ['de-DE', 'hundert'.repeat(100_000)],
  ])('%s: a word that goes on for ever is no number', (locale, word) => {
    expect(read(locale, word)).toBeUndefined()
  })
})

test.each(['tausend', 'hundert', 'tausendhundert'])(
  'a word that goes on with "%s" is found at once to be no ordinal',
  (part) => {
    const { numbers: german } = languageOf('de-DE')
    const before = performance.now()
    expect(ordinalsAt([part.repeat(100_000)], 0, german)).toEqual([])
    expect(performance.now() - before).toBeLessThan(1000)
  },
)

describe('AMAZON.FOUR_DIGIT_NUMBER', () => {
  test.each([
    ['six oh four five', '6045'],
    ['6045', '6045'],
    ['0042', '0042'],
    ['nineteen eighty four', '1984'],
    ['six thousand forty five', '6045'],
    ['zero zero one two', '0012'],
    ['oh five one six', '0516'],
  ])('%s → %s', (words, value) => expect(whole(fourDigitsAt, words)).toBe(value))

  test.each(['five', '12345', 'one two three'])('%s is none', (words) =>
    expect(whole(fourDigitsAt, words)).toBeUndefined(),
  )
})
