import { describe, expect, test } from 'vitest'
import { compiled } from './model.fixture.ts'
import { understand } from './understand.ts'

const genres = { Genre: { jazz: [], 'jazz music': [], rock: [] } }

describe('of several samples that cover an utterance', () => {
  test('words of a sample go before slots', () => {
    const model = compiled(
      {
        Any: { samples: ['play {genre}'], slots: { genre: 'Genre' } },
        Jazz: { samples: ['play jazz'] },
      },
      genres,
    )
    expect(understand(model, 'play jazz')?.intent).toBe('Jazz')
    expect(understand(model, 'play rock')?.intent).toBe('Any')
  })

  test('listed values go before free ones, even where a free one leaves more words', () => {
    const model = compiled(
      {
        Free: { samples: ['order large {what}'], slots: { what: 'Thing' } },
        Listed: { samples: ['order {food}'], slots: { food: 'Dish' } },
      },
      { Thing: { chair: [] }, Dish: { 'large pizza': [] } },
    )
    expect(understand(model, 'order large pizza')?.intent).toBe('Listed')
    expect(understand(model, 'order large sofa')?.intent).toBe('Free')
  })

  test('built-in formats go before built-in lists, those before search, search before custom', () => {
    const slots = (type: string) => ({ samples: ['find {it}'], slots: { it: type } })
    const model = compiled(
      {
        Custom: slots('Genre'),
        Search: slots('AMAZON.SearchQuery'),
        City: slots('AMAZON.City'),
        Number: slots('AMAZON.NUMBER'),
      },
      genres,
    )
    expect(understand(model, 'find twenty one')?.intent).toBe('Number')
    expect(understand(model, 'find boston')?.intent).toBe('City')
    expect(understand(model, 'find jazz')?.intent).toBe('Custom')
    const without = compiled(
      { Custom: slots('Genre'), Search: slots('AMAZON.SearchQuery') },
      genres,
    )
    expect(understand(without, 'find boston')?.intent).toBe('Search')
  })

  test('four digits are rather a number of four digits than any number', () => {
    const model = compiled(
      {
        When: {
          samples: ['{month} {day}', '{month} {year}'],
          slots: { month: 'Month', day: 'AMAZON.NUMBER', year: 'AMAZON.FOUR_DIGIT_NUMBER' },
        },
      },
      { Month: { december: [] } },
    )
    const slots = (utterance: string) => understand(model, utterance)?.slots
    expect(slots('december two thousand five')?.['year']?.value).toBe('2005')
    expect(slots('december five')?.['day']?.value).toBe('5')
  })

  test('figures of several digits are as many numbers', () => {
    const model = compiled(
      {
        Born: {
          samples: ['{month} {day}', '{month} {day} {year}'],
          slots: { month: 'Month', day: 'AMAZON.NUMBER', year: 'AMAZON.NUMBER' },
        },
      },
      { Month: { december: [] } },
    )
    expect(understand(model, 'december 5 1984')?.slots).toMatchObject({
      day: { value: '5' },
      year: { value: '1984' },
    })
  })

  test('fewer slots go before more, then the order of the model decides', () => {
    const model = compiled(
      {
        Two: { samples: ['{one} {other}'], slots: { one: 'Genre', other: 'Genre' } },
        One: { samples: ['{genre}'], slots: { genre: 'Long' } },
        Later: { samples: ['{genre}'], slots: { genre: 'Long' } },
      },
      { ...genres, Long: { 'jazz rock': [] } },
    )
    expect(understand(model, 'jazz rock')?.intent).toBe('One')
    expect(understand(model, 'rock jazz')?.intent).toBe('Two')
  })

  test('an "and" inside a number belongs to the number, where a sample has one too', () => {
    const model = compiled({
      Add: {
        samples: ['add {a}', 'add {a} and {b}'],
        slots: { a: 'AMAZON.NUMBER', b: 'AMAZON.NUMBER' },
      },
    })
    const slots = (utterance: string) =>
      Object.values(understand(model, utterance)?.slots ?? {}).map(({ value }) => value)
    expect(slots('add one hundred and five')).toEqual(['105', undefined])
    expect(slots('add one hundred and five and two')).toEqual(['105', '2'])
    expect(slots('add five and one hundred')).toEqual(['5', '100'])
    const suma = compiled(
      {
        Add: {
          samples: ['suma {a}', 'suma {a} y {b}'],
          slots: { a: 'AMAZON.NUMBER', b: 'AMAZON.NUMBER' },
        },
      },
      {},
      { locale: 'es-ES' },
    )
    expect(understand(suma, 'suma cuarenta y dos')?.slots['a']?.value).toBe('42')
  })

  test("the model's samples go before the phrases of built-in intents", () => {
    const model = compiled({ 'AMAZON.NextIntent': {}, Mine: { samples: ['skip'] } })
    expect(understand(model, 'skip')?.intent).toBe('Mine')
    expect(understand(model, 'next')?.intent).toBe('AMAZON.NextIntent')
  })

  test('listed values are as long as they can be, free ones as short', () => {
    const slots = { genre: 'Genre', rest: 'Rest' }
    const listed = compiled({ It: { samples: ['play {genre} {rest}'], slots } }, genres)
    expect(understand(listed, 'play jazz music tonight')?.slots).toMatchObject({
      genre: { value: 'jazz music' },
      rest: { value: 'tonight' },
    })
    const free = compiled({ It: { samples: ['from {a} to {b}'], slots: { a: 'A', b: 'B' } } })
    expect(understand(free, 'from here to there to nowhere')?.slots).toMatchObject({
      a: { value: 'here' },
      b: { value: 'there to nowhere' },
    })
  })
})
