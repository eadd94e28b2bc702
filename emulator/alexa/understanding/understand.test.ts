import { describe, expect, test } from 'vitest'
import { compiled } from './model.fixture.ts'
import { understand, understandFirst } from './understand.ts'

const travel = compiled(
  {
    Like: {
      samples: ['i like {sport}', 'show my task list', 'tell me a joke'],
      slots: { sport: 'Sport' },
    },
    Route: { samples: ['from {a} to {b} please'], slots: { a: 'Place', b: 'Place' } },
    Pet: { samples: ['{size} {pet}'], slots: { size: 'Size', pet: 'Pet' } },
    Count: { samples: ['{n} travellers'], slots: { n: 'AMAZON.NUMBER' } },
    Scores: { samples: ['n. b. a. scores', 'e-mail me the plan'] },
    Fly: {
      samples: ['fly to {city} on {date}', 'fly on {date}'],
      slots: { city: 'AMAZON.City', date: 'AMAZON.DATE' },
    },
    Possessive: { samples: ["what is {who}'s color"], slots: { who: 'AMAZON.FirstName' } },
    'AMAZON.HelpIntent': { samples: ['what can i say'] },
    'AMAZON.FallbackIntent': {},
  },
  {
    Sport: { basketball: [] },
    Place: {},
    Size: { 'large#BIG': ['big'], tall: ['big'] },
    Pet: { dog: ['hound'] },
  },
)
const said = (utterance: string) => understand(travel, utterance)
const valueIn = (utterance: string, slot: string) => said(utterance)?.slots[slot]?.value

describe('intents', () => {
  test.each([
    ['i like basketball', 'Like'],
    ['show my task list', 'Like'],
    ['tell me a joke', 'Like'],
    ['large dog', 'Pet'],
    ['n. b. a. scores', 'Scores'],
    ['e-mail me the plan', 'Scores'],
    ['email me the plan', 'Scores'],
    ['help', 'AMAZON.HelpIntent'],
    ['What can I say?', 'AMAZON.HelpIntent'],
    ['travellers', 'AMAZON.FallbackIntent'],
    ['colourless green ideas', 'AMAZON.FallbackIntent'],
    ['', 'AMAZON.FallbackIntent'],
  ])('%s → %s', (utterance, intent) => expect(said(utterance)?.intent).toBe(intent))

  test('nothing without AMAZON.FallbackIntent', () => {
    const model = compiled({ Hello: { samples: ['hello'] } })
    expect(understand(model, 'goodbye')).toBeUndefined()
  })

  test('a text longer than anybody speaks is covered by no sample', () => {
    const model = compiled({
      Find: { samples: ['find {it}'], slots: { it: 'AMAZON.SearchQuery' } },
    })
    expect(understand(model, `find ${'word '.repeat(100)}`)?.intent).toBe('Find')
    expect(understand(model, `find ${'word '.repeat(200)}`)).toBeUndefined()
  })
})

describe('an utterance of several intents', () => {
  const model = compiled(
    {
      Open: { samples: ['open {door}'], slots: { door: 'Door' } },
      Cellar: { samples: ['open cellar'] },
      Anything: { samples: ['open {it}'], slots: { it: 'AMAZON.SearchQuery' } },
      Name: { samples: ['{door}'], slots: { door: 'Door' } },
      Stop: { samples: ['close'] },
    },
    { Door: { cellar: [], close: [] } },
  )
  const sure = (utterance: string) =>
    understand(model, utterance)?.considered.filter(({ confidence }) => confidence === 1)

  test('is considered one of each whose samples and listed values say it, the best first', () => {
    expect(sure('open cellar')?.map(({ intent }) => intent)).toEqual(['Cellar', 'Open'])
    expect(sure('close')?.map(({ intent, sample }) => [intent, sample])).toEqual([
      ['Stop', 'close'],
      ['Name', '{door}'],
    ])
    expect(sure('open attic')?.map(({ intent }) => intent)).toEqual(['Anything'])
  })
})

describe('slots', () => {
  test('an utterance is split where the sample has its words', () => {
    expect(valueIn('from london to toronto please', 'a')).toBe('london')
    expect(valueIn('from london to toronto please', 'b')).toBe('toronto')
    expect(valueIn("what is Ada's color", 'who')).toBe('Ada')
  })

  test.each([
    ['thirteen travellers', '13'],
    ['twenty one travellers', '21'],
    ['7 travellers', '7'],
  ])('%s', (utterance, value) => expect(valueIn(utterance, 'n')).toBe(value))

  test('every slot of the intent is there, filled or not', () => {
    expect(said('show my task list')?.slots).toEqual({ sport: { name: 'sport', type: 'Sport' } })
  })

  test('the value is what was said, the resolution what it stands for', () => {
    expect(said('Large hound')?.slots).toEqual({
      size: {
        name: 'size',
        type: 'Size',
        value: 'Large',
        resolved: [{ name: 'large', id: 'BIG' }],
      },
      pet: {
        name: 'pet',
        type: 'Pet',
        value: 'hound',
        resolved: [{ name: 'dog', id: '06d80eb0c50b49a509b49f2424e8c805' }],
      },
    })
  })

  test('overlapping synonyms resolve to several values, in the order of the model', () => {
    const names = said('big dog')?.slots['size']?.resolved?.map(({ name }) => name)
    expect(names).toEqual(['large', 'tall'])
  })

  test('a value outside the list is accepted beside a word of the sample, and resolves to none', () => {
    expect(said('i like curling')?.slots['sport']).toMatchObject({ value: 'curling', resolved: [] })
    expect(said('purple elephant')?.match).toBe('fallback')
  })

  test('a built-in list resolves only when the model extends it', () => {
    const intents = { Go: { samples: ['go to {city}'], slots: { city: 'AMAZON.City' } } }
    expect(understand(compiled(intents), 'go to rome')?.slots['city']).toEqual({
      name: 'city',
      type: 'AMAZON.City',
      value: 'rome',
    })
    const extended = compiled(intents, { 'AMAZON.City': { 'Rome#R': ['eternal city'] } })
    expect(understand(extended, 'go to eternal city')?.slots['city']?.resolved).toEqual([
      { name: 'Rome', id: 'R' },
    ])
    expect(understand(extended, 'go to oslo')?.slots['city']?.resolved).toEqual([])
  })
})

describe('a sample of slots alone', () => {
  const model = (slotsAlone?: 'listed values' | 'short names' | 'anything') =>
    compiled(
      {
        Answer: {
          samples: ['{answer}', '{city}'],
          slots: { answer: 'Answer', city: 'AMAZON.City' },
        },
      },
      { Answer: { yes: [] } },
      slotsAlone ? { slotsAlone } : {},
    )
  test('takes short names for a built-in list, unless told otherwise', () => {
    expect(understand(model(), 'new york city')?.slots['city']?.value).toBe('new york city')
    expect(understand(model(), 'i would rather not say')).toBeUndefined()
    expect(understand(model('listed values'), 'oslo')).toBeUndefined()
    expect(understand(model('listed values'), 'yes')?.slots['answer']?.value).toBe('yes')
    expect(understand(model('anything'), 'i would rather not say')?.intent).toBe('Answer')
    const japanese = compiled(
      { Answer: { samples: ['{city}'], slots: { city: 'AMAZON.City' } } },
      {},
      { locale: 'ja-JP' },
    )
    expect(understand(japanese, 'ロサンゼルス')?.slots['city']?.value).toBe('ロサンゼルス')
  })
})

describe('values of built-in formats', () => {
  const now = Date.parse('2026-05-13T23:30:00Z')
  const dateOf = (utterance: string, timeZone: string) =>
    understand(travel, utterance, { now, timeZone })?.slots['date']?.value

  test('relative dates count from the day that it is where the person is', () => {
    expect(dateOf('fly to paris on monday', 'UTC')).toBe('2026-05-18')
    expect(dateOf('fly on tomorrow', 'America/New_York')).toBe('2026-05-14')
    expect(dateOf('fly on tomorrow', 'Europe/Berlin')).toBe('2026-05-15')
  })

  const tooFar = [Date.parse('+275760-09-12'), Date.parse('0001-01-01')]
  const noTimes = [Number.NaN, Number.POSITIVE_INFINITY, 1e300, ...tooFar]
  test.each(noTimes)('%d is no time, and means now', (now) => {
    const date = understand(travel, 'fly on tomorrow', { now })?.slots['date']?.value
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  test('words that are none fill no such slot', () => {
    const utterance = 'fly to paris on a whim'
    expect(understand(travel, utterance, { understanding: 'exact' })?.match).toBe('fallback')
    expect(valueIn(utterance, 'date')).toBeUndefined()
  })
})

describe('languages', () => {
  const farbe = (locale: string) =>
    compiled(
      {
        Farbe: { samples: ['was ist meine lieblingsfarbe'] },
        'AMAZON.HelpIntent': {},
        'AMAZON.FallbackIntent': {},
      },
      {},
      { locale },
    )

  test('have built-in phrases of their own', () => {
    const german = farbe('de-DE')
    expect(understand(german, 'Was ist meine Lieblingsfarbe?')?.match).toBe('exact')
    expect(understand(german, 'Hilfe')?.intent).toBe('AMAZON.HelpIntent')
    expect(understand(german, 'help')?.match).toBe('fallback')
  })

  test('without data are refused, beyond the samples', () => {
    const finnish = farbe('fi-FI')
    expect(understand(finnish, 'was ist meine lieblingsfarbe')?.match).toBe('exact')
    expect(() => understand(finnish, 'apua')).toThrow(/fi-FI/)
  })

  test.each([
    ['nl-NL', 'hulp', 'gisteren was alles anders'],
    ['ar-SA', 'مساعدة', 'كان كل شيء مختلفا أمس'],
  ])('%s is refused where values may be said that are not known', (locale, help, other) => {
    expect(understand(farbe(locale), help)?.intent).toBe('AMAZON.HelpIntent')
    expect(understand(farbe(locale), other)?.match).toBe('fallback')
    const intents = { Set: { samples: ['zet {n}'], slots: { n: 'AMAZON.NUMBER' } } }
    expect(() => understand(compiled(intents, {}, { locale }), other)).toThrow(locale)
  })
})

describe('several values in one slot', () => {
  const model = compiled(
    {
      Order: { samples: ['order {dish}'], slots: { dish: 'Dish' }, several: true },
      Mix: {
        samples: ['mix {dish} with {drink}'],
        slots: { dish: 'Dish', drink: 'AMAZON.NUMBER' },
        several: true,
      },
      One: { samples: ['just {dish}'], slots: { dish: 'Dish' } },
    },
    { Dish: { 'soup#S': [], 'fish and chips': [], 'green tea': ['tea'] } },
  )
  const dish = (utterance: string) => understand(model, utterance)?.slots['dish']
  const values = (utterance: string) => dish(utterance)?.values?.map(({ value }) => value)

  test.each([
    ['order soup and tea', ['soup', 'tea']],
    ['order soup, tea and fish and chips', ['soup', 'tea', 'fish and chips']],
    ['order soup tea', ['soup', 'tea']],
    ['order soup and bread', ['soup', 'bread']],
    ['order brown bread, soup, and rice', ['brown bread', 'soup', 'rice']],
    ['mix soup and tea with 5 and 6', ['soup', 'tea']],
  ])('%s', (utterance, said) => expect(values(utterance)).toEqual(said))

  test('each is resolved by itself, and there is no value beside them', () => {
    expect(dish('order soup and bread')).toEqual({
      name: 'dish',
      type: 'Dish',
      values: [
        { value: 'soup', resolved: [{ name: 'soup', id: 'S' }] },
        { value: 'bread', resolved: [] },
      ],
    })
  })

  test('one value is a value as everywhere', () => {
    expect(dish('order fish and chips')).toMatchObject({ value: 'fish and chips' })
    expect(dish('order fish and chips')).not.toHaveProperty('values')
    expect(dish('just soup and bread')?.value).toBe('soup and bread')
  })
})

describe('of the readings of a one-shot', () => {
  test('the first that a sample covers wins', () => {
    const model = compiled({ Score: { samples: ['for the score'] }, 'AMAZON.FallbackIntent': {} })
    expect(understandFirst(model, ['the score', 'for the score'])).toMatchObject({
      utterance: 'for the score',
      understanding: { intent: 'Score' },
    })
    expect(understandFirst(model, ['nonsense', 'for nonsense'])).toMatchObject({
      utterance: 'nonsense',
      understanding: { match: 'fallback' },
    })
  })

  test('that wins in which slots take fewest words that are on no list', () => {
    const model = compiled({
      Way: {
        samples: ['{a} to {b}', 'for the way from {a} to {b}'],
        slots: { a: 'AMAZON.City', b: 'AMAZON.City' },
      },
    })
    const readings = ['the way from ulm to bonn', 'for the way from ulm to bonn']
    expect(understandFirst(model, readings)?.understanding).toMatchObject({
      match: 'exact',
      slots: { a: { value: 'ulm' }, b: { value: 'bonn' } },
    })
  })
})
