import { describe, expect, test } from 'vitest'
import { compiled } from '../model.fixture.ts'
import { understand } from '../understand.ts'

/** The sample of each language, and utterances in which courtesies stand around it. */
const languages: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'en-US',
    'color {c}',
    'dark blue',
    [
      'please color dark blue',
      'color dark blue please',
      'could you please color dark blue for me please',
      'hey could you color the dark blue now thank you',
    ],
  ],
  [
    'de-DE',
    'farbe {c}',
    'hellblau',
    ['bitte farbe hellblau', 'kannst du bitte farbe hellblau bitte'],
  ],
  [
    'fr-FR',
    'couleur {c}',
    'bleu clair',
    ["couleur bleu clair s'il te plaît", 'peux tu couleur bleu clair'],
  ],
  [
    'es-ES',
    'color {c}',
    'azul claro',
    ['por favor color azul claro', 'puedes color azul claro por favor'],
  ],
  ['it-IT', 'colore {c}', 'rosso', ['vorrei colore rosso grazie', 'per favore colore rosso']],
  ['pt-BR', 'cor {c}', 'azul claro', ['por favor cor azul claro', 'cor azul claro obrigado']],
  ['hi-IN', 'रंग {c}', 'लाल', ['रंग लाल प्लीज़', 'प्लीज़ रंग लाल']],
  ['ja-JP', '色は {c}', '赤', ['色は赤お願いします', 'すみません色は赤']],
]

describe.each(languages)('courtesies in %s', (locale, sample, value, utterances) => {
  const other = locale === 'ja-JP' ? '青' : 'xyzzy'
  const model = compiled(
    {
      Paint: { samples: [sample], slots: { c: 'Shade' } },
      'AMAZON.YesIntent': {},
      'AMAZON.StopIntent': {},
      'AMAZON.FallbackIntent': {},
    },
    { Shade: { [value]: [], [other]: [] } },
    { locale },
  )

  test.each(utterances)('%s', (utterance) => {
    const understood = understand(model, utterance)
    expect(understood).toMatchObject({
      intent: 'Paint',
      match: 'generalised',
      confidence: 0.99,
      slots: { c: { value, resolved: [{ name: value }] } },
    })
    expect(understand(model, utterance, { understanding: 'exact' })?.match).not.toBe('generalised')
  })
})

describe('where a sample takes a courtesy for a part of a value', () => {
  const travel = compiled({
    Fly: { samples: ['fly to {city}'], slots: { city: 'AMAZON.City' } },
    Search: { samples: ['search for {query}'], slots: { query: 'AMAZON.SearchQuery' } },
  })
  const college = compiled(
    {
      Degree: { samples: ['{degree} please', 'a degree in {degree}'], slots: { degree: 'Degree' } },
      Count: { samples: ['{n}'], slots: { n: 'AMAZON.NUMBER' } },
    },
    { Degree: { bachelor: [], master: [] } },
  )

  test.each([
    [travel, 'fly to paris please', ['Fly', 'generalised', 'paris']],
    [travel, 'could you fly to new york for me please', ['Fly', 'generalised', 'new york']],
    [travel, 'search for cats please', ['Search', 'exact', 'cats please']],
    [college, 'twenty one please', ['Count', 'generalised', '21']],
    [college, 'doctorate please', ['Degree', 'exact', 'doctorate']],
    [college, 'master please', ['Degree', 'exact', 'master']],
  ])('%#', (model, utterance, expected) => {
    const { intent, match, slots = {} } = understand(model, utterance) ?? {}
    const values = Object.values(slots).flatMap(({ value }) => value ?? [])
    expect([intent, match, ...values]).toEqual(expected)
  })
})

/** A sample that names a thing, and ways to ask for it. */
const requests: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'en-US',
    'weather in {c}',
    'boston',
    ['show me the weather in boston', "what's the weather in boston please"],
  ],
  ['de-DE', 'wetter in {c}', 'berlin', ['zeig mir das wetter in berlin']],
  ['fr-FR', 'météo à {c}', 'paris', ['donne moi la météo à paris']],
  ['es-ES', 'tiempo en {c}', 'madrid', ['cuál es el tiempo en madrid']],
  ['it-IT', 'meteo a {c}', 'roma', ["com'è il meteo a roma"]],
  ['pt-BR', 'previsão para {c}', 'recife', ['me dê a previsão para recife']],
  ['hi-IN', 'मौसम {c}', 'दिल्ली', ['मौसम दिल्ली बताओ']],
  ['ja-JP', '{c} の天気', '東京', ['東京の天気を教えて']],
]

describe.each(requests)('requests in %s', (locale, sample, value, utterances) => {
  const other = locale === 'ja-JP' ? '大阪' : 'xyzzy'
  const intents = { Weather: { samples: [sample, '{c}'], slots: { c: 'City' } } }
  const model = compiled(
    { ...intents, 'AMAZON.FallbackIntent': {} },
    { City: { [value]: [], [other]: [] } },
    { locale },
  )

  test.each(utterances)('%s', (utterance) => {
    expect(understand(model, utterance)).toMatchObject({
      intent: 'Weather',
      match: 'generalised',
      slots: { c: { value } },
    })
  })
})

test('a request without a word of the sample is none', () => {
  const model = compiled(
    { Go: { samples: ['{c}'], slots: { c: 'City' } }, 'AMAZON.FallbackIntent': {} },
    { City: { boston: [] } },
  )
  expect(understand(model, 'what is boston')?.intent).toBe('AMAZON.FallbackIntent')
})

describe('what is asked for is no phrase of a built-in intent', () => {
  const quiz = compiled(
    {
      Answer: { samples: ['what is {answer}'], slots: { answer: 'Word' } },
      Score: { samples: ['score', 'my score'] },
      'AMAZON.NavigateHomeIntent': {},
      'AMAZON.StopIntent': {},
      'AMAZON.FallbackIntent': {},
    },
    { Word: { tree: [] } },
  )

  test.each([
    ['what is home', 'Answer'],
    ['what is a stop', 'Answer'],
    ['what is score', 'Answer'],
    ['what is my score', 'Score'],
  ])('"%s" is %s', (utterance, intent) => {
    expect(understand(quiz, utterance)?.intent).toBe(intent)
  })
})
