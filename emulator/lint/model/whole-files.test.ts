import { describe, expect, it, test } from 'vitest'
import { cleanModel, lintModel, placed } from '../lint.fixture.ts'

it('lets stand around a model what belongs there, with the outer key or without', () => {
  const text = cleanModel.replace('{\n', '{\n  "version": "1",\n')
  expect(lintModel(text)).toEqual([])
  const bare = text.replace('  "interactionModel": {\n', '').replace(/\}\s*$/, '')
  expect(placed(lintModel(bare))).toEqual(['schema 1:1'])
})

it('knows what is said without the name of the skill', () => {
  const ingressPoints = '[{ "type": "LAUNCH", "sampleUtterances": [] }]'
  const withPoints = (points: string) =>
    cleanModel.replace(
      '    "languageModel"',
      `    "_nameFreeInteraction": { "ingressPoints": ${points} },\n    "languageModel"`,
    )
  expect(lintModel(withPoints(ingressPoints))).toEqual([])
  expect(placed(lintModel(withPoints('7')))).toEqual(['schema 3:48'])
})

it('reads a dialog and prompts beside intents without the keys around them', () => {
  const { languageModel, ...beside } = JSON.parse(cleanModel).interactionModel
  const found = lintModel(JSON.stringify({ ...languageModel, ...beside }, null, 2))
  expect(placed(found)).toEqual(['schema 1:1'])
})

it('finds what no utterance reaches beside a setting that Amazon does not have', () => {
  const text = cleanModel.replace('"LOW"', '"EXTREME"').replace('"opening hours"', '"exit"')
  expect(lintModel(text).map(({ rule }) => rule)).toEqual(['schema', 'unreachable-sample'])
})

it('looks for a sensitivity beside intents without the keys around them', () => {
  const fallbackIntentSensitivity = { level: 'LOW' }
  const intents = [{ name: 'OpeningIntent', samples: ['opening hours'] }]
  const text = JSON.stringify({ intents, modelConfiguration: { fallbackIntentSensitivity } })
  const rules = lintModel(text).map(({ rule }) => rule)
  expect(rules).toContain('fallback-sensitivity')
})

test.each([
  ['{}', 'interactionModel is missing'],
  ['[]', 'the file must be a mapping of keys to values'],
])('%s where a model should be is a wrong form', (text, what) => {
  const found = lintModel(text, 'interactionModels/custom/en-US.json')
  expect(found).toMatchObject([{ rule: 'schema', severity: 'error', what }])
})

test.each(['en-UK', 'en_uk', 'en-gb'])('a model named %s was meant for en-GB', (name) => {
  expect(lintModel(cleanModel, `${name}.json`)).toMatchObject([
    { rule: 'locale-name', what: `Alexa has no locale "${name}", did you mean "en-GB"?` },
  ])
})

describe('a file that is no model', () => {
  test.each([
    ['[]', 'this list is neither'],
    ['"en-US"', 'this text is neither'],
    ['7', 'this number is neither'],
    ['null', 'this null is neither'],
    ['{}', 'this is neither'],
    ['{ "interactionModel": null }', 'interactionModel must be a mapping'],
    ['{ "languageModel": [] }', 'interactionModel is missing around'],
    ['', 'this is not JSON: the file is empty'],
    ['hi\n', "this is not JSON: Unexpected token 'h'"],
    ['{ "interactionModel": [1 2] }', "this is not JSON: Expected ',' or ']' after array element"],
  ])('%j says what it is', (text, what) => {
    const [first] = lintModel(text)
    expect(first?.what).toContain(what)
    expect(first?.what).not.toMatch(/position|"hi|\n/)
  })
})
