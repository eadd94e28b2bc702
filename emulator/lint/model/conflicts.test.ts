import { describe, expect, it, test } from 'vitest'
import { changed, cleanModel, lintModel, marksIn, placed } from '../lint.fixture.ts'

type Samples = Readonly<Record<string, readonly string[]>>
type Types = Readonly<Record<string, readonly string[]>>

const formats = 'NUMBER FOUR_DIGIT_NUMBER DATE TIME DURATION Ordinal DayOfWeek'.split(' ')
const typeOf = (slot: string): string => (formats.includes(slot) ? `AMAZON.${slot}` : slot)

/** A model of these intents; each slot in a sample is called as its type, without `AMAZON.`. */
function modelOf(samples: Samples, types: Types = {}): string {
  const intents = Object.entries(samples).map(([name, said]) => {
    const slots = new Set(said.flatMap((text) => text.match(/(?<=\{)\w+(?=\})/g) ?? []))
    const typed = [...slots].map((slot) => ({ name: slot, type: typeOf(slot) }))
    return { name, samples: said, slots: typed }
  })
  const own = Object.entries(types).map(([name, values]) => ({
    name: typeOf(name),
    values: values.map((value) => ({ name: { value } })),
  }))
  const languageModel = { invocationName: 'paint shop', intents, types: own }
  return JSON.stringify({ interactionModel: { languageModel } })
}

const rules = ['sample-conflict', 'value-conflict', 'built-in-phrase', 'conflicts-not-all-found']

const conflictsIn = (samples: Samples, types?: Types, file?: string): string[] =>
  lintModel(modelOf(samples, types), file)
    .filter(({ rule }) => rules.includes(rule))
    .map(({ rule, what }) => `${rule}  ${what}`)

it('names both places of a conflict', () => {
  const [conflict] = lintModel(changed(cleanModel, [['"opening hours"', '"order lime paint"']]))
  expect(conflict).toMatchObject({
    what: '"order lime paint" is "order lime paint" of OpeningIntent and "order {color} paint" of OrderIntent',
    also: [{ line: 13, column: 23, what: '"order {color} paint" of OrderIntent' }],
  })
})

it('names a sample that another one takes with each of its values', () => {
  const types = '"types": [{ "name": "Dye", "values": [{ "name": { "value": "green" } }] },'
  const marked = changed(cleanModel, [
    ['"opening hours"', '▸"order {dye} paint"'],
    ['"OpeningIntent", ', '"OpeningIntent", "slots": [{ "name": "dye", "type": "Dye" }], '],
    ['"types": [', types],
  ])
  const { text, places } = marksIn(marked)
  expect(placed(lintModel(text))).toEqual([
    `unreachable-sample ${places[0]}`,
    `value-conflict ${places[0]}`,
  ])
})

const unreachableIn = (sample: string, locale: string, intent = 'One'): string[] =>
  lintModel(modelOf({ [intent]: [sample] }), `${locale}.json`)
    .filter(({ rule }) => rule === 'unreachable-sample')
    .map(({ what }) => what)

describe('Alexa keeps to herself', () => {
  test.each([
    ['alexa when do you open', 'en-US'],
    ['alexa{Color}', 'en-US'],
    ['アレクサ 色を教えて', 'ja-JP'],
    ['अलेक्सा रंग बताओ', 'hi-IN'],
  ])('the wake word of "%s" (%s)', (sample, locale) => {
    expect(unreachableIn(sample, locale)).toEqual([
      `"${sample}" of One begins with the wake word, which is not passed on`,
    ])
  })

  test.each([
    ['exit', 'en-US'],
    ['go home', 'en-US'],
    ['Go home.', 'en-GB'],
    ['beenden', 'de-DE'],
  ])('"%s" (%s), which ends the session', (sample, locale) => {
    expect(unreachableIn(sample, locale)).toEqual([
      `"${sample}" of One ends the session: Alexa does not pass it on`,
    ])
  })

  test.each([
    ["alexa's friends", 'en-US'],
    ['computer science', 'en-US'],
    ['アレクサンダー', 'ja-JP'],
    ['go home now', 'en-US'],
    ['{exit}', 'en-US'],
    ['go {home}', 'en-US'],
  ])('not "%s" (%s)', (sample, locale) => {
    expect(unreachableIn(sample, locale)).toEqual([])
  })
})

test('"go home" is where it belongs under AMAZON.NavigateHomeIntent', () => {
  expect(unreachableIn('go home', 'en-US', 'AMAZON.NavigateHomeIntent')).toEqual([])
})

describe('words that are joined or apart', () => {
  test.each([
    ['e-mail me', 'email me'],
    ['e-mail me', 'e mail me'],
    ['n. b. a. scores', 'n b a scores'],
    ['n b a scores', 'nba scores'],
    ["what's new", 'what s new'],
  ])('%j and %j are the same', (one, other) => {
    expect(conflictsIn({ One: [one], Other: [other] })).toEqual([
      `sample-conflict  "${other}" of Other is also a sample of One`,
    ])
  })

  it('does not take the end of a word for a letter, whatever the script', () => {
    const samples = { One: ['कार में'], Other: ['कारमें'] }
    expect(conflictsIn(samples, {}, 'hi-IN.json')).toEqual([])
  })

  it('knows them in listed values too', () => {
    const found = conflictsIn({ One: ['by {Way}'], Other: ['by email'] }, { Way: ['e-mail'] })
    expect(found).toEqual([
      'value-conflict  "by email" is "by email" of Other and "by {Way}" of One',
    ])
  })

  it.each([
    ['plan b a new one', 'plan ba new one'],
    ['a part of it', 'apart of it'],
  ])('%j and %j are two', (one, other) => {
    const found = conflictsIn({ One: [one], Other: [other] })
    expect(found.length).toBe(one.startsWith('plan') ? 1 : 0)
  })
})

describe('words that are a value of a built-in format', () => {
  test.each([
    ['say {NUMBER}', 'say five'],
    ['say {NUMBER} times', 'say one hundred and five times'],
    ['say {FOUR_DIGIT_NUMBER}', 'say twelve thirty four'],
    ['come {DATE}', 'come tomorrow'],
    ['come on {DATE} please', 'come on may twenty first please'],
    ['wake me at {TIME}', 'wake me at half past seven'],
    ['wait {DURATION}', 'wait two hours and ten minutes'],
    ['the {Ordinal} one', 'the twenty first one'],
    ['on {DayOfWeek}', 'on monday'],
  ])('"%s" takes "%s"', (one, other) => {
    const what = `"${other}" is "${other}" of Other and "${one}" of One`
    expect(conflictsIn({ One: [one], Other: [other] })).toEqual([`value-conflict  ${what}`])
  })

  it('knows them in other languages', () => {
    const found = conflictsIn({ One: ['um {TIME}'], Other: ['um halb acht'] }, {}, 'de-DE.json')
    expect(found).toHaveLength(1)
  })

  it('looks for them among listed values', () => {
    const types = { Level: ['low', 'number seven', 'seven'] }
    const found = conflictsIn({ One: ['go to {NUMBER} now'], Other: ['go to {Level} now'] }, types)
    expect(found).toEqual([
      'value-conflict  "go to seven now" is "go to {Level} now" of Other and "go to {NUMBER} now" of One',
    ])
  })

  it('looks on behind a listed value', () => {
    const types = { Hour: ['half past seven', 'seven'] }
    const found = conflictsIn({ One: ['at {TIME}'], Other: ['at {Hour} in the evening'] }, types)
    expect(found).toHaveLength(1)
  })

  const sizes = { Size: ['big', 'small'], Shade: ['big', 'dark'] }
  test.each([
    ['{Size} {NUMBER} please', '{Shade} five please', sizes],
    ['{Size} five please', '{Shade} {NUMBER} please', sizes],
    ['see {NUMBER} dwarfs', 'see {Film}', { Film: ['seven dwarfs'] }],
    ['{Size} {NUMBER} times', '{Film} times', { ...sizes, Film: ['big seven'] }],
  ])('finds "%s" and "%s" in conflict', (one, other, types) => {
    expect(conflictsIn({ One: [one], Other: [other] }, types)).toHaveLength(1)
    expect(conflictsIn({ One: [other], Other: [one] }, types)).toHaveLength(1)
  })

  it('does not take a part of a listed value for the whole', () => {
    const types = { Film: ['seven dwarfs'] }
    expect(conflictsIn({ One: ['see {NUMBER}'], Other: ['see {Film}'] }, types)).toEqual([])
  })

  test.each([
    ['say {NUMBER}', 'say hello'],
    ['say {NUMBER}', 'say five words'],
    ['say {NUMBER} words', 'say five'],
    ['say {NUMBER}', 'say million million'],
    ['come {DATE}', 'come seven'],
    ['say {NUMBER}', 'say {NUMBER} words'],
  ])('"%s" does not take "%s"', (one, other) => {
    expect(conflictsIn({ One: [one], Other: [other] })).toEqual([])
  })

  it('does not look for the values that a model gives such a type', () => {
    const found = conflictsIn({ One: ['say {NUMBER}'], Other: ['say many'] }, { NUMBER: ['many'] })
    expect(found).toEqual([])
  })
})

it('says what to do about a phrase that a slot takes, and about one that is a sample', () => {
  const samples = { One: ['{Place}'], Other: ['go home'], 'AMAZON.NavigateHomeIntent': [] }
  const found = lintModel(modelOf(samples, { Place: ['home'] }))
  const remedies = found.filter(({ rule }) => rule === 'built-in-phrase').map((it) => it.remedy)
  expect(remedies).toEqual([
    'Add words to the sample, or take the value out of the type of the slot.',
    'Leave it to the built-in intent.',
  ])
})

it('takes the position in a phrase of AMAZON.SelectIntent for any', () => {
  const found = conflictsIn({ One: ['select the seventh one'], 'AMAZON.SelectIntent': [] })
  expect(found).toEqual([
    'built-in-phrase  "select the seventh one" of One takes "select the seventh one", which people say for AMAZON.SelectIntent',
  ])
})

describe('a model of more combinations than are compared', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const names = letters.flatMap((one) => ['A', 'B', 'C'].map((two) => `${two}${one}`))
  const values = Array.from({ length: 150 }, (_, index) => `${letters[index % 26]}${index} of it`)
  const many: Samples = Object.fromEntries(names.map((name) => [name, [`{T_${name}} ${name}`]]))
  const types: Types = Object.fromEntries(names.map((name) => [`T_${name}`, values]))

  it('has its sure conflicts found, and says that the rest was not compared', () => {
    const found = conflictsIn(
      {
        ...many,
        One: [
          'order some green paint for the house',
          'have {NUMBER} litres',
          'paint {T_Aa} for me',
        ],
        Other: ['order some green paint for the house', 'have five litres', 'paint {T_Aa} for me'],
        Last: ['a0 of it aa'],
      },
      types,
    )
    expect(found).toEqual([
      expect.stringMatching(/^conflicts-not-all-found {2}/),
      expect.stringMatching(/^sample-conflict {2}"order some green paint for the house" of Other/),
      expect.stringMatching(/^value-conflict {2}"have five litres"/),
      expect.stringMatching(/^sample-conflict {2}"paint \{T_Aa\} for me" of Other/),
      expect.stringMatching(/^value-conflict {2}"a0 of it aa"/),
    ])
  })
})
