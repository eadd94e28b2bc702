import { describe, expect, it } from 'vitest'
import { faultNamed } from './faults.ts'
import { inQuotes, spokenWords } from './quotes.ts'
import { Tally } from './tally.ts'
import { milliseconds, timeOfDay } from './time.ts'
import { didYouMean, labelled, secondsText, timesText } from './wording.ts'

describe('numbers in words', () => {
  it('counts as the steps do', () => {
    expect([0, 1, 2, 3].map(timesText)).toEqual(['0 times', 'once', 'twice', '3 times'])
  })

  it('tells seconds', () => {
    expect([1000, 2500, 8000, 3].map(secondsText)).toEqual([
      '1 second',
      '2.5 seconds',
      '8 seconds',
      '0.003 seconds',
    ])
  })
})

describe('didYouMean', () => {
  it('names what is near and nothing else', () => {
    expect(didYouMean('welcom', ['goodbye', 'welcome'])).toBe('Did you mean welcome?')
    expect(didYouMean('moon', ['goodbye', 'welcome'])).toBe('')
    expect(didYouMean('color', ['firstName', 'favoriteColor'])).toBe('Did you mean favoriteColor?')
    expect(didYouMean('name', ['firstName', 'lastName'])).toBe('')
    expect(didYouMean('moon', [])).toBe('')
  })
})

describe('labelled', () => {
  it('keeps further lines in the column', () => {
    expect(labelled('also', ['one\ntwo', 'three'])).toBe(
      ['also        one', '            two', '            three'].join('\n'),
    )
  })
})

describe('times and durations', () => {
  it.each([
    ['9:30 am', '09:30'],
    ['9:30 pm', '21:30'],
    ['12:00 am', '00:00'],
    ['12:15 pm', '12:15'],
    ['7:05', '07:05'],
    ['23:59', '23:59'],
  ])('%s is %s', (text, expected) => {
    expect(timeOfDay(text)).toBe(expected)
  })

  it.each(['24:00', '9:60', '13:00 pm', '0:30 am'])('there is no %s', (text) => {
    expect(() => timeOfDay(text)).toThrow(`There is no such time of day as ${text}`)
  })

  it('reads durations', () => {
    expect(['1 second', '61 minutes', '2 hours', '8 days'].map(milliseconds)).toEqual([
      1000, 3_660_000, 7_200_000, 691_200_000,
    ])
  })
})

describe('faults', () => {
  it('are those that the steps name', () => {
    expect(faultNamed('hangs')).toEqual({ type: 'hangs' })
    expect(faultNamed('returns 503')).toEqual({ type: 'status', status: 503 })
  })

  it.each(['returns 200', 'returns 302', 'returns 600'])('%s is no trouble', (text) => {
    expect(() => faultNamed(text)).toThrow('no HTTP status of trouble')
  })
})

describe('quotes', () => {
  it('may be straight or curly, and hold the others', () => {
    expect(inQuotes('"teal"')).toBe('teal')
    expect(inQuotes('“say "teal"”')).toBe('say "teal"')
  })

  it('hold what a person says', () => {
    expect(spokenWords('“help”')).toBe('help')
    expect(() => spokenWords('" "')).toThrow('When Ada says nothing')
  })
})

describe('the tally', () => {
  it('counts scenarios by who has to act', () => {
    const tally = new Tally()
    tally.count([])
    tally.count(['MISMATCH  one', 'SKILL  after it'])
    tally.count(['SKILL  the skill says MISMATCH  itself'])
    tally.count(['something that nobody foresaw'])
    tally.skip()
    expect(tally.text()).toBe('1 passed · 1 MISMATCH · 1 SKILL · 1 EMULATOR · 1 skipped')
  })
})
