import { describe, expect, test } from 'vitest'
import { languageOf } from '../language.ts'
import { split } from '../pieces.ts'
import { valueReader } from './formats.ts'

// A Wednesday.
const moment = { now: Date.parse('2026-05-13T12:00:00Z'), timeZone: 'UTC' }

const reading = (type: string, said: string, locale = 'en-US') => {
  const pieces = split(said)
  const words = pieces.map(({ text }) => text)
  const between = (at: number) =>
    said.slice(pieces[at - 1]?.end ?? 0, pieces[at]?.start ?? said.length)
  const read = valueReader(`AMAZON.${type}`, languageOf(locale))?.(words, 0, moment, between)
  return read?.find(({ end }) => end === words.length)?.value
}

const rows = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split('→').map((cell) => cell.trim()))

describe('AMAZON.DATE', () => {
  test.each(
    rows(`
      today → 2026-05-13
      the day after tomorrow → 2026-05-15
      wednesday → 2026-05-13
      monday → 2026-05-18
      next monday → 2026-05-18
      next friday → 2026-05-22
      last tuesday → 2026-05-12
      last wednesday → 2026-05-06
      may thirteenth → 2026-05-13
      may fifth → 2027-05-05
      the fifth of may twenty thirty → 2030-05-05
      november 25th → 2026-11-25
      february twenty ninth → 2028-02-29
      the thirty first → 2026-05-31
      the twelfth → 2026-06-12
      2027-03-04 → 2027-03-04
      this week → 2026-W20
      next week → 2026-W21
      this weekend → 2026-W20-WE
      next month → 2026-06
      may → 2026-05
      next may → 2027-05
      last december → 2025-12
      december twenty twenty seven → 2027-12
      next year → 2027
      twenty thirty → 2030
      this decade → 202X
      the nineties → 199X
      winter → 2027-WI
      last winter → 2026-WI
      next summer → 2026-SU
      spring 2028 → 2028-SP
      in three days → 2026-05-16
      this evening → 2026-05-13
      the first of next month → 2026-06-01
      a week from monday → 2026-05-25
      two days from tomorrow → 2026-05-16
      a week from today → 2026-05-20
      in a fortnight → 2026-05-27
      may 5, 2027 → 2027-05-05
      two months ago → 2026-03`),
  )('%s → %s', (said, value) => expect(reading('DATE', said)).toBe(value))

  test.each([
    'february thirtieth',
    'the thirty second',
    'soon',
    'on',
    'next',
    '12/31',
    '12-31',
    '20.26',
  ])('%s is none', (said) => expect(reading('DATE', said)).toBeUndefined())

  test('the first week of a year may begin in December', () => {
    const read = valueReader('AMAZON.DATE', languageOf('en-US'))
    const silvester = { now: Date.parse('2025-12-30T12:00:00Z'), timeZone: 'UTC' }
    expect(read?.(['this', 'week'], 0, silvester).at(-1)?.value).toBe('2026-W01')
    expect(read?.(['this', 'winter'], 0, silvester).at(-1)?.value).toBe('2026-WI')
    expect(read?.(['next', 'winter'], 0, silvester).at(-1)?.value).toBe('2027-WI')
  })
})

describe('AMAZON.TIME', () => {
  test.each(
    rows(`
      four in the morning → 04:00
      two p m → 14:00
      5 p.m. → 17:00
      5pm → 17:00
      twelve a m → 00:00
      twelve thirty p m → 12:30
      seven oh five → 07:05
      seven o'clock → 07:00
      half past seven → 07:30
      a quarter to eight → 07:45
      twenty minutes to nine in the evening → 20:40
      nine at night → 21:00
      two at night → 02:00
      noon → 12:00
      midnight → 00:00
      this morning → MO
      afternoon → AF
      in the evening → EV
      tonight → NI
      seventeen thirty → 17:30
      now → 12:00
      in ten minutes → 12:10
      12:30 → 12:30
      7.05 → 07:05
      24:00 → 00:00
      twenty one fifteen → 21:15
      a quarter to twelve p.m. → 23:45
      a quarter to twelve a m → 11:45
      a quarter to one p m → 12:45
      a quarter to twelve in the morning → 11:45
      a quarter to twelve in the evening → 23:45
      ten to twelve at night → 23:50
      three in the afternoon → 15:00
      five to midnight → 23:55
      a quarter past noon → 12:15
      nineteen hundred → 19:00
      nineteen hundred hours → 19:00`),
  )('%s → %s', (said, value) => expect(reading('TIME', said)).toBe(value))

  test.each([
    'thirty o clock',
    'fifteen p m',
    'seven seventy',
    'twenty five',
    'twenty four',
    '24',
    'seven five',
    '24:30',
    '10-15',
    '-5',
    '12:30:15',
    'ten in the afternoon',
    'twelve in the evening',
  ])('%s is none', (said) => expect(reading('TIME', said)).toBeUndefined())
})

describe('AMAZON.DURATION', () => {
  test.each(
    rows(`
      ten minutes → PT10M
      three days → P3D
      eight weeks → P8W
      five hours ten minutes → PT5H10M
      five hours and ten minutes → PT5H10M
      two years three hours ten minutes → P2YT3H10M
      ninety seconds → PT90S
      an hour and a half → PT1H30M
      half an hour → PT30M
      two and a half years → P2Y6M
      0 seconds → PT0S
      a fortnight → P2W`),
  )('%s → %s', (said, value) => expect(reading('DURATION', said)).toBe(value))

  test.each([
    'ten',
    'minutes',
    'ten minutes and',
    'ten minutes five hours',
    'ten minutes five minutes',
  ])('%s is none', (said) => expect(reading('DURATION', said)).toBeUndefined())
})

describe('AMAZON.Ordinal, PhoneNumber and AlphaNumeric', () => {
  test.each(
    rows(`
      Ordinal → first → 1
      Ordinal → twenty first → 21
      Ordinal → 22nd → 22
      PhoneNumber → 206-555-0100 → 2065550100
      PhoneNumber → two oh six five five five → 206555
      PhoneNumber → eight hundred five five five one two → 80055512
      PhoneNumber → double five triple one → 55111
      AlphaNumeric → j l nine oh five → jl905
      AlphaNumeric → g twenty one → g21
      AlphaNumeric → b12 → b12`),
  )('%s: %s → %s', (type = '', said = '', value) => expect(reading(type, said)).toBe(value))

  test.each(
    rows(`
      Ordinal → one
      PhoneNumber → five
      PhoneNumber → call me
      AlphaNumeric → blue`),
  )('%s: %s is none', (type = '', said = '') => expect(reading(type, said)).toBeUndefined())
})

describe('other languages', () => {
  test.each(
    rows(`
      de-DE → NUMBER → eine million zweitausenddreihundertfünfundvierzig → 1002345
      de-DE → NUMBER → neunzehnhundertvierundachtzig → 1984
      de-DE → DATE → am 5. Mai → 2027-05-05
      de-DE → DATE → übermorgen → 2026-05-15
      de-DE → DATE → nächste Woche → 2026-W21
      de-DE → TIME → halb acht → 07:30
      de-DE → TIME → fünf vor halb drei → 02:25
      de-DE → TIME → zehn nach halb acht abends → 19:40
      de-DE → TIME → vierundzwanzig uhr → 00:00
      de-DE → TIME → um 7.30 uhr → 07:30
      de-DE → TIME → acht uhr fünf → 08:05
      de-DE → NUMBER → 1.500 → 1500
      es-ES → TIME → las siete y cinco → 07:05
      pt-BR → TIME → sete e cinco → 07:05
      fr-FR → TIME → vingt heures cinq → 20:05
      hi-IN → NUMBER → 1,00,000 → 100000
      de-DE → TIME → acht uhr abends → 20:00
      de-DE → DURATION → anderthalb stunden → PT1H30M
      de-DE → Ordinal → einundzwanzigste → 21
      fr-FR → NUMBER → mille neuf cent quatre-vingt-dix-neuf → 1999
      fr-FR → NUMBER → soixante et onze → 71
      fr-FR → DATE → aujourd’hui → 2026-05-13
      fr-FR → DATE → le premier mai → 2027-05-01
      fr-FR → DATE → vendredi dernier → 2026-05-08
      fr-FR → TIME → huit heures moins le quart → 07:45
      fr-FR → TIME → trois heures de l'après-midi → 15:00
      fr-FR → DURATION → une heure et demie → PT1H30M
      es-ES → NUMBER → mil novecientos ochenta y cuatro → 1984
      es-ES → DATE → el lunes que viene → 2026-05-18
      es-ES → DATE → el cinco de mayo → 2027-05-05
      es-MX → TIME → cuarto para las ocho → 07:45
      es-ES → TIME → las siete y media de la tarde → 19:30
      es-ES → DURATION → media hora → PT30M
      it-IT → NUMBER → duemilaventotto → 2028
      it-IT → DATE → l'anno prossimo → 2027
      it-IT → TIME → le otto di sera → 20:00
      it-IT → DURATION → mezz'ora → PT30M
      pt-BR → NUMBER → dois mil e vinte e cinco → 2025
      pt-BR → DATE → segunda-feira que vem → 2026-05-18
      pt-BR → TIME → quinze para as oito → 07:45
      pt-BR → DURATION → uma hora e meia → PT1H30M
      ja-JP → NUMBER → 二万三千 → 23000
      ja-JP → DATE → 来週の月曜日 → 2026-05-18
      ja-JP → DATE → 来年の夏 → 2027-SU
      ja-JP → DATE → 5月5日 → 2027-05-05
      ja-JP → TIME → 午後三時十五分 → 15:15
      ja-JP → DURATION → 一時間半 → PT1H30M
      hi-IN → NUMBER → दो लाख → 200000
      hi-IN → TIME → पौने आठ बजे → 07:45
      hi-IN → DURATION → डेढ़ घंटा → PT1H30M`),
  )('%s %s: %s → %s', (locale, type = '', said = '', value) =>
    expect(reading(type, said, locale)).toBe(value),
  )
})

describe('figures are not joined across punctuation', () => {
  test.each(['1.5', '1,5', '-5', '$5.00', '-$5', '1/2', '3-4', '12:30', '12%5', '5. 3'])(
    '%s is no number',
    (said) => expect(reading('NUMBER', said)).toBeUndefined(),
  )

  test.each(
    rows(`
      NUMBER → 1,500 → 1500
      NUMBER → $5 → 5
      NUMBER → 1 2 3 → 123
      NUMBER → twenty-one → 21
      PhoneNumber → (206) 555-0100 → 2065550100
      AlphaNumeric → b-12-34 → b1234`),
  )('%s: %s → %s', (type = '', said = '', value) => expect(reading(type, said)).toBe(value))

  test('nor is a part of them a value', () => {
    const pieces = ['1', '5', 'hours']
    const between = (at: number) => ['', '.', ' '][at] ?? ''
    for (const type of ['AMAZON.NUMBER', 'AMAZON.DURATION', 'AMAZON.TIME']) {
      const read = valueReader(type, languageOf('en-US'))
      expect(read?.(pieces, 0, moment, between)).toEqual([])
      expect(read?.(pieces, 1, moment, between)).toEqual([])
    }
  })
})

describe('numbers alone are no times', () => {
  test.each([
    ['fr-FR', 'vingt-cinq'],
    ['pt-BR', 'vinte e cinco'],
    ['ja-JP', '二十五'],
    ['de-DE', 'vierundzwanzig'],
  ])('%s: %s', (locale, said) => expect(reading('TIME', said, locale)).toBeUndefined())

  test('nor is the end of one', () => {
    const read = valueReader('AMAZON.TIME', languageOf('en-US'))
    expect(read?.(['twenty', 'five'], 1, moment)).toEqual([])
    expect(read?.(['five', 'thirty'], 0, moment).at(-1)?.value).toBe('05:30')
  })
})

test.each([
  ['2026-03-29T00:30Z', '03:30'],
  ['2026-10-25T00:30Z', '02:30'],
])('two hours after %s it is %s in London', (instant, value) => {
  const london = { now: Date.parse(instant), timeZone: 'Europe/London' }
  const read = valueReader('AMAZON.TIME', languageOf('en-GB'))
  expect(read?.(['in', 'two', 'hours'], 0, london).at(-1)?.value).toBe(value)
})
