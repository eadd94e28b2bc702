import { describe, expect, test } from 'vitest'
import { compiled } from '../model.fixture.ts'
import { understand } from '../understand.ts'

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
