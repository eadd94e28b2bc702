import { describe, expect, test } from 'vitest'
import { compiled } from '../model.fixture.ts'
import { hear } from '../tokens.ts'
import { understand } from '../understand.ts'
import { lessonOf } from './lesson.ts'
import { onlyValue } from './taken.ts'

const now = Date.UTC(2026, 4, 13, 10)

type Model = ReturnType<typeof compiled>
const valuesOf = (model: Model, utterance: string) =>
  Object.fromEntries(
    Object.values(understand(model, utterance, { now })?.slots ?? {}).flatMap(({ name, value }) =>
      value === undefined ? [] : [[name, value]],
    ),
  )

describe('a number beside a unit', () => {
  const kitchen = compiled({
    Boil: {
      samples: ['boil it for {n} minutes', 'cook the eggs {n} minutes'],
      slots: { n: 'AMAZON.NUMBER' },
    },
    Pick: {
      samples: ['pick the {o} one', 'pick the {o} answer', 'the {o} one'],
      slots: { o: 'AMAZON.Ordinal' },
    },
  })

  test.each([
    ['boil them for five minutes', { n: '5' }],
    ['please cook my eggs for five minutes', { n: '5' }],
    ['boil it for five and a half minutes', {}],
    ["i'll pick the third one", { o: '3' }],
  ])('%s', (utterance, values) => expect(valuesOf(kitchen, utterance)).toEqual(values))
})

describe('times and dates where no sample has them', () => {
  const diary = compiled({
    Meet: {
      samples: ['meet at {time} on {date}', 'meet me on {date} at {time}'],
      slots: { time: 'AMAZON.TIME', date: 'AMAZON.DATE' },
    },
    Book: {
      samples: ['book a table for {number} people {date} at {time}', 'book a table for {number}'],
      slots: { number: 'AMAZON.NUMBER', date: 'AMAZON.DATE', time: 'AMAZON.TIME' },
    },
    Between: {
      samples: ['the hours between {from} and {to}', 'opening hours {from} {to}'],
      slots: { from: 'AMAZON.TIME', to: 'AMAZON.TIME' },
    },
  })

  test.each([
    ['meet me at noon tomorrow', { time: '12:00', date: '2026-05-14' }],
    ['book table for four tomorrow at eight', { number: '4', date: '2026-05-14', time: '08:00' }],
    [
      'book a table for four people at eight tomorrow',
      {
        number: '4',
        date: '2026-05-14',
        time: '08:00',
      },
    ],
  ])('%s', (utterance, values) => expect(valuesOf(diary, utterance)).toEqual(values))

  test('of two slots of one format neither is guessed', () => {
    expect(valuesOf(diary, 'tell me about the opening hours near seven')).toEqual({})
  })
})

describe('a part of a date is no date', () => {
  const events = compiled({
    Events: {
      samples: ['show me {d}', 'what is on {d}', 'events on {d}'],
      slots: { d: 'AMAZON.DATE' },
    },
  })

  test.each([
    'show us the weekend of june sixth',
    'events two days before yesterday',
    'events the last day of june',
  ])('%s', (utterance) => expect(valuesOf(events, utterance)).toEqual({}))

  test('what another sort of value stands beside is one', () => {
    expect(valuesOf(events, 'any events on friday after seven')).toEqual({ d: '2026-05-15' })
  })
})

type Case = readonly [utterance: string, values: Readonly<Record<string, string>>]
type Language = readonly [locale: string, date: string, duration: string, cases: readonly Case[]]
const languages: readonly Language[] = [
  [
    'es-ES',
    'pon una cita {d}',
    'un temporizador de {u}',
    [
      ['pon otra cita mañana por favor', { d: '2026-05-14' }],
      ['pon otra cita el seis de junio', { d: '2026-06-06' }],
      ['pon otro temporizador de cinco minutos', { u: 'PT5M' }],
      ['pon una cita nueva', {}],
    ],
  ],
  [
    'pt-BR',
    'marque uma consulta {d}',
    'um temporizador de {u}',
    [
      ['marque outra consulta amanhã', { d: '2026-05-14' }],
      ['outro temporizador de cinco minutos', { u: 'PT5M' }],
    ],
  ],
  [
    'fr-FR',
    'prends un rendez vous {d}',
    'un minuteur de {u}',
    [
      ['prends donc un rendez vous le six juin', { d: '2026-06-06' }],
      ['un autre minuteur de cinq minutes', { u: 'PT5M' }],
    ],
  ],
  [
    'it-IT',
    'prendi un appuntamento per {d}',
    'un timer di {u}',
    [
      ['prendi un altro appuntamento per il sei giugno', { d: '2026-06-06' }],
      ['un altro timer di cinque minuti', { u: 'PT5M' }],
    ],
  ],
  [
    'de-DE',
    'mach einen termin am {d}',
    'einen timer auf {u}',
    [
      ['mach mal einen termin am 6. juni', { d: '2026-06-06' }],
      ['einen neuen timer auf fünf minuten', { u: 'PT5M' }],
    ],
  ],
  ['hi-IN', '{d} को याद दिलाना', '{u} का टाइमर', [['कल को याद दिला दो', { d: '2026-05-14' }]]],
  ['ja-JP', '{d} に予約', '{u} のタイマー', [['明日に予約をお願い', { d: '2026-05-14' }]]],
]

describe.each(languages)('dates and lengths of time in %s', (locale, date, duration, cases) => {
  const slots = {
    d: 'AMAZON.DATE',
    u: 'AMAZON.DURATION',
    t: 'AMAZON.TIME',
    n: 'AMAZON.NUMBER',
  }
  const model = compiled({ Plan: { samples: [date, duration], slots } }, {}, { locale })
  test.each(cases)('%s', (utterance, values) => {
    expect(understand(model, utterance)?.intent).toBe('Plan')
    expect(valuesOf(model, utterance)).toEqual(values)
  })
})

describe('a word that is mostly said for something else', () => {
  const shop = compiled({
    Order: {
      samples: ['order a pizza {d}', 'order {n} pizzas', 'please order a pizza for me'],
      slots: { d: 'AMAZON.DATE', n: 'AMAZON.NUMBER' },
    },
  })
  test.each([
    ['so order me a pizza', {}],
    ['do order a pizza tomorrow please', { d: '2026-05-14' }],
  ])('%s', (utterance, values) => expect(valuesOf(shop, utterance)).toEqual(values))
})

describe('the one value of a format', () => {
  const oven = compiled({
    Start: {
      samples: ['start the oven', 'start cooking {n} eggs', 'start the oven at {t} on {d}'],
      slots: { n: 'AMAZON.NUMBER', t: 'AMAZON.TIME', d: 'AMAZON.DATE' },
    },
  })

  test('leaves to a number what is no time', () => {
    const values = valuesOf(oven, 'just start the oven friday at eight')
    expect(values).toEqual({ t: '08:00', d: '2026-05-15' })
  })

  test.each([
    ['something for four at half past eight', '08:30'],
    ['something at seven or at nine', undefined],
    ['something at seven', '07:00'],
  ])('of "%s" is %s', (utterance, value) => {
    const lesson = lessonOf(oven)
    const time = oven.types.get('AMAZON.TIME')
    const [start] = lesson.intents
    if (!time || !start) throw new Error('The model has a time')
    const heard = hear(utterance, oven.language)
    expect(onlyValue(lesson, start, time, heard, [])?.span.value).toBe(value)
  })
})
