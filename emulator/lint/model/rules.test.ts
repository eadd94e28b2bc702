import { expect, it, test } from 'vitest'
import { changed, cleanModel, lintModel, marksIn, placed } from '../lint.fixture.ts'
import { modelRules } from './rules.ts'

test('in a clean model there is nothing to find', () => {
  expect(lintModel(cleanModel)).toEqual([])
})

type Change = readonly [string, string]
type Case = readonly [rule: string, ...changes: Change[]]

const apart = (all: readonly Case[]) => all.map(([rule, ...changes]) => ({ rule, changes }))

/** What is changed in the clean model, each time from and to; a mark stands before what the rule must find. */
const cases: readonly Case[] = [
  ['schema', ['"synonyms": []', '"synonyms": ▸"navy"']],
  ['schema', ['"invocationName": "paint shop"', '"invocationName": ▸7']],
  ['unknown-key', ['"delegationStrategy": "SKILL', '▸"delegatonStrategy": "SKILL']],
  ['duplicate-key', ['"level": "LOW"', '"level": "HIGH", ▸"level": "LOW"']],
  ['invocation-name-characters', ['"paint shop"', '▸"Paint shop"']],
  ['invocation-name-characters', ['"paint shop"', '▸"paint shop 2"']],
  ['invocation-name-words', ['"paint shop"', '▸"open paint shop"']],
  ['invocation-name-words', ['"paint shop"', '▸"alexa paint shop"']],
  ['invocation-name-words', ['"paint shop"', '▸"paint skill"']],
  ['invocation-name-connecting', ['"paint shop"', '▸"paint and brush"']],
  ['invocation-name-two-words', ['"paint shop"', '▸"the painter"']],
  ['invocation-name-one-word', ['"paint shop"', '▸"painter"']],
  ['invocation-name-length', ['"paint shop"', `▸"paint ${'x'.repeat(50)}"`]],
  ['name-characters', ['"OpeningIntent"', '▸"Opening-Intent"']],
  [
    'name-characters',
    ['{ "name": "query"', '{ "name": ▸"que.ry"'],
    ['for {query}', 'for {que.ry}'],
    ['me {query}', 'me {que.ry}'],
  ],
  ['name-digits', ['"OpeningIntent"', '▸"Opening2Intent"']],
  ['name-of-a-request', ['"OpeningIntent"', '▸"LaunchRequest"']],
  ['duplicate-name', ['"OpeningIntent"', '▸"SearchIntent"']],
  [
    'duplicate-name',
    [
      '"type": "AMAZON.NUMBER" }\n          ],',
      '"type": "AMAZON.NUMBER" },\n{ "name": ▸"color", "type": "Color" }\n          ],',
    ],
  ],
  [
    'required-intent',
    [
      '"intents": [\n        {\n          "name": "OrderIntent",\n          "slots"',
      '"intents": ▸[\n        {\n          "name": "OrderIntent",\n          "slots"',
    ],
    ['{ "name": "AMAZON.StopIntent", "samples": [] },', ''],
  ],
  [
    'navigate-home',
    [
      '"intents": [\n        {\n          "name": "OrderIntent",\n          "slots"',
      '"intents": ▸[\n        {\n          "name": "OrderIntent",\n          "slots"',
    ],
    [',\n        { "name": "AMAZON.NavigateHomeIntent", "samples": [] }', ''],
  ],
  [
    'fallback',
    [
      '"modelConfiguration": { "fallbackIntentSensitivity": { "level": "LOW" } },\n      "intents": [',
      '"intents": ▸[',
    ],
    ['{ "name": "AMAZON.FallbackIntent", "samples": [] },', ''],
  ],
  [
    'unknown-built-in',
    [
      '{ "name": "AMAZON.StopIntent"',
      '{ "name": ▸"AMAZON.StoppIntent" }, { "name": "AMAZON.StopIntent"',
    ],
  ],
  [
    'built-in-slots',
    [
      '"AMAZON.HelpIntent", "samples": ["what can i say"',
      '▸"AMAZON.HelpIntent", "slots": [{ "name": "color", "type": "Color" }], "samples": ["explain {color}"',
    ],
  ],
  [
    'intent-without-samples',
    [
      '"OpeningIntent", "samples": ["when do you open", "opening hours"]',
      '▸"OpeningIntent", "samples": []',
    ],
  ],
  ['sample-characters', ['"opening hours"', '▸"opening hours?"']],
  ['sample-digits', ['"opening hours"', '▸"opening 24 hours"']],
  ['sample-braces', ['"order paint"', '▸"order {color paint"']],
  ['sample-braces', ['"order paint"', '▸"order {} paint"']],
  // What is in broken braces is held against nothing else.
  ['sample-braces', ['"order paint"', '▸"give {color litres", "give color litres"']],
  [
    'sample-braces',
    ['"opening hours"', '▸"order {lime} {paint"'],
    ['"OpeningIntent", ', '"OpeningIntent", "slots": [{ "name": "lime", "type": "Color" }], '],
  ],
  ['sample-braces', ['"opening hours"', '▸"{exit"']],
  ['sample-braces', ['"give me {litres} litres"', '▸"give me {litres litres"']],
  ['sample-slot', ['"order paint"', '▸"order {colour}"']],
  ['sample-slot', ['"in {color}"', '▸"in {colour}"']],
  ['sample-slot-twice', ['"order paint"', '▸"order {color} and {color}"']],
  ['sample-slot-twice', ['"find me {query}"', '▸"find {query} and {query}"']],
  ['sample-empty', ['"opening hours"', '▸" "']],
  ['duplicate-sample', ['"opening hours"', '▸"When do you open"']],
  ['sample-conflict', ['"opening hours"', '▸"order paint"']],
  ['value-conflict', ['"opening hours"', '▸"order lime paint"']],
  ['built-in-phrase', ['"opening hours"', '▸"never mind"']],
  ['unreachable-sample', ['"opening hours"', '▸"exit"']],
  ['unreachable-sample', ['"opening hours"', '▸"alexa when do you open"']],
  ['search-query-carrier', ['"find me {query}"', '▸"{query}"']],
  [
    'search-query-alone',
    ['"find me {query}"', '▸"find {shop} {query}"'],
    ['"AMAZON.SearchQuery" }', '"AMAZON.SearchQuery" }, { "name": "shop", "type": "Color" }'],
  ],
  ['literal', ['"AMAZON.SearchQuery"', '▸"AMAZON.LITERAL"']],
  [
    'slot-without-type',
    ['{ "name": "query", "type": "AMAZON.SearchQuery" }', '{ "name": ▸"query" }'],
  ],
  ['undefined-type', ['"AMAZON.SearchQuery"', '▸"Colour"']],
  ['unknown-built-in-type', ['"AMAZON.SearchQuery"', '▸"AMAZON.SerchQuery"']],
  [
    'unused-slot',
    ['"give me {litres} litres"', '"give me litres"'],
    [
      '{ "name": "litres", "type": "AMAZON.NUMBER" }\n',
      '{ "name": ▸"litres", "type": "AMAZON.NUMBER" }\n',
    ],
  ],
  [
    'unused-type',
    ['"types": [', '"types": [{ "name": ▸"Size", "values": [{ "name": { "value": "big" } }] },'],
  ],
  [
    'type-without-values',
    ['"AMAZON.SearchQuery"', '"Size"'],
    ['"types": [', '"types": [{ "name": ▸"Size", "values": [] },'],
  ],
  [
    'type-not-extendable',
    [
      '"types": [',
      '"types": [{ "name": ▸"AMAZON.NUMBER", "values": [{ "name": { "value": "many" } }] },',
    ],
  ],
  ['duplicate-value', ['"value": "blue"', '"value": ▸"Green"']],
  ['duplicate-value-id', ['"id": "BLUE"', '"id": ▸"GREEN"']],
  ['duplicate-synonym', ['["emerald", "lime"]', '["emerald", ▸"green"]']],
  ['shared-synonym', ['"synonyms": []', '"synonyms": [▸"lime"]']],
  ['empty-value', ['"synonyms": []', '"synonyms": [▸""]']],
  [
    'dialog-prompt',
    ['"prompts": { "elicitation": "Elicit.Color" },', '"prompts": { },'],
    [
      '{ "id": "Elicit.Color", "variations": [{ "type": "PlainText", "value": "Which color?" }] },',
      '',
    ],
    ['"name": "color",\n', '"name": ▸"color",\n'],
  ],
  [
    'dialog-slot',
    [
      '{ "name": "litres", "type": "AMAZON.NUMBER", "elicitationRequired"',
      '{ "name": ▸"liters", "type": "AMAZON.NUMBER", "elicitationRequired"',
    ],
  ],
  [
    'dialog-slot-type',
    [
      '"type": "AMAZON.NUMBER", "elicitationRequired"',
      '"type": ▸"AMAZON.DATE", "elicitationRequired"',
    ],
  ],
  ['validation', ['"hasEntityResolutionMatch"', '▸"hasEntityResolution"']],
  [
    'missing-prompt',
    ['"elicitation": "Elicit.Color"', '"elicitation": ▸"Elicit.Colour"'],
    [
      '{ "id": "Elicit.Color", "variations": [{ "type": "PlainText", "value": "Which color?" }] },',
      '',
    ],
  ],
  [
    'unused-prompt',
    [
      '"prompts": [\n',
      '"prompts": [{ "id": ▸"Bye", "variations": [{ "type": "PlainText", "value": "Bye" }] },\n',
    ],
  ],
  [
    'duplicate-prompt',
    [
      '"prompts": [\n',
      '"prompts": [{ "id": "Elicit.Color", "variations": [{ "type": "PlainText", "value": "Well?" }] },\n',
    ],
    [
      '{ "id": "Elicit.Color", "variations": [{ "type": "PlainText", "value": "Which color?" }] },',
      '{ "id": ▸"Elicit.Color", "variations": [{ "type": "PlainText", "value": "Which color?" }] },',
    ],
  ],
  ['empty-prompt', ['"value": "Which color?"', '"value": ▸" "']],
  ['prompt-slot', ['"value": "Which color?"', '"value": ▸"Which {colour}?"']],
  ['sample-length', ['"opening hours"', `▸"opening ${'very '.repeat(40)}hours"`]],
]

test.each(apart(cases))('$rule', ({ rule, changes }) => {
  const { text, places } = marksIn(changed(cleanModel, changes))
  expect(placed(lintModel(text))).toEqual(places.map((place) => `${rule} ${place}`))
})

const withoutOuterKey = (text: string) =>
  text.replace('{\n  "interactionModel": ', '').replace(/\}\s*$/, '')

test.each(apart(cases))('$rule, without the outer key', ({ rule, changes }) => {
  const { text, places } = marksIn(withoutOuterKey(changed(cleanModel, changes)))
  const [outer, ...found] = placed(lintModel(text)).sort(schemaFirst)
  expect(outer).toBe('schema 1:1')
  expect(found).toEqual(places.map((place) => `${rule} ${place}`))
})

const schemaFirst = (one: string, other: string) =>
  Number(other === 'schema 1:1') - Number(one === 'schema 1:1')

/** Changes that other rules complain of as well. */
const besideOthers: readonly Case[] = [
  ['schema', ['{ "name": "OpeningIntent"', '▸{ "nam": "OpeningIntent"']],
  [
    'fallback-sensitivity',
    ['"fallbackIntentSensitivity": {', '"fallbackIntentSensitivity": ▸{'],
    ['AMAZON.FallbackIntent', 'AMAZON.RepeatIntent'],
  ],
  [
    'no-custom-intent',
    [
      '"intents": [\n        {\n          "name": "OrderIntent",\n          "slots"',
      '"intents": ▸[],\n"x": [\n        {\n          "name": "OrderIntent",\n          "slots"',
    ],
  ],
  [
    'literal-in-dialog',
    [
      '{ "name": "litres", "type": "AMAZON.NUMBER" }\n',
      '{ "name": "litres", "type": ▸"AMAZON.LITERAL" }\n',
    ],
  ],
  [
    'dialog-intent',
    [
      '"intents": [\n        {\n          "name": "OrderIntent",\n          "conf',
      '"intents": [\n        {\n          "name": ▸"OderIntent",\n          "conf',
    ],
  ],
  [
    'validation',
    [
      '{ "name": "litres", "type": "AMAZON.NUMBER", ',
      '{ "name": "litres", "type": "AMAZON.NUMBER", "validations": [{ "type": ▸"hasEntityResolutionMatch" }], ',
    ],
    ['"hasEntityResolutionMatch", ', '"isInSet", "values": ["blue"], '],
  ],
]

test.each(apart(besideOthers))('$rule, beside others', ({ rule, changes }) => {
  const { text, places } = marksIn(changed(cleanModel, changes))
  const found = placed(lintModel(text)).filter((it) => it.startsWith(`${rule} `))
  expect(found).toEqual(places.map((place) => `${rule} ${place}`))
})

const intentsUpTo = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const letters = [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join(' ')
    return `{ "name": "I_${letters.replaceAll(' ', '_')}", "samples": ["say ${letters} now"] },`
  }).join('\n')

const orderIntent = '{\n          "name": "OrderIntent",\n          "slots"'

/** What takes a whole model, or the name of its file. */
const ofFiles: readonly (readonly [string, string, string, string[]])[] = [
  [
    'intent-count',
    'en-US.json',
    changed(cleanModel, [[orderIntent, intentsUpTo(243) + orderIntent]]),
    ['intent-count 6:18'],
  ],
  [
    '250 intents',
    'en-US.json',
    changed(cleanModel, [[orderIntent, intentsUpTo(242) + orderIntent]]),
    [],
  ],
  ['model-size', 'en-US.json', cleanModel + ' '.repeat(1.5 * 1024 * 1024), ['model-size 1:1']],
  ['locale-name', 'en-UK.json', cleanModel, ['locale-name 1:1']],
  ['another name', 'model.json', cleanModel, []],
  [
    'multiple-values-locale',
    'en-IN.json',
    changed(cleanModel, [['"query", ', '"query", "multipleValues": { "enabled": true }, ']]),
    ['multiple-values-locale 17:58'],
  ],
  [
    'where it is allowed',
    'en-GB.json',
    changed(cleanModel, [['"query", ', '"query", "multipleValues": { "enabled": true }, ']]),
    [],
  ],
  ...(
    [
      ['öffne farben', true],
      ['farben mit', true],
      ['mit farben', false],
      ['tafel spiel', false],
    ] as const
  ).map(([name, isMisheard]): (typeof ofFiles)[number] => [
    isMisheard ? 'invocation-name-misheard' : name,
    'de-DE.json',
    changed(cleanModel, [['"paint shop"', `"${name}"`]]),
    isMisheard ? ['invocation-name-misheard 4:25'] : [],
  ]),
  ['json', 'en-US.json', '{\n  "interactionModel": ]\n}', ['json 2:23']],
  ['a link that became a text', 'en-US.json', 'en-GB.json', ['json 1:1']],
  ['not-checked', 'en-US.json', '{ "colors": [] }', ['not-checked 1:1']],
  [
    'intents alone',
    'en-US.json',
    '{ "invocationName": "paint shop", "intents": [{ "name": "AMAZON.HelpIntent", "samples": ["x?"] }] }',
    [
      'schema 1:1',
      'fallback 1:46',
      'navigate-home 1:46',
      'no-custom-intent 1:46',
      'required-intent 1:46',
      'required-intent 1:46',
      'sample-characters 1:90',
    ],
  ],
]

test.each(ofFiles)('%s', (_, file, text, found) => {
  expect(placed(lintModel(text, file))).toEqual(found)
})

test.each([
  ['en-US', "alexa's paint", 'alexa'],
  ['en-US', 'echo’s paint', 'echo'],
  ['en-US', 'ziggy paint', 'ziggy'],
  ['en-US', 'paint app', 'app'],
  ['de-DE', 'computer spiel', 'computer'],
  ['fr-FR', "les amis d'alexa", 'alexa'],
  ['hi-IN', 'अलेक्सा रंग', 'अलेक्सा'],
])('%s reserves a word of the invocation name "%s"', (locale, name, word) => {
  const text = changed(cleanModel, [['"paint shop"', `"${name}"`]])
  expect(lintModel(text, `${locale}.json`)).toMatchObject([
    {
      rule: 'invocation-name-words',
      what: `the invocation name "${name}" has the word "${word}": it is reserved`,
    },
  ])
})

test.each([
  ['en-US', "ada's paint"],
  ['en-US', 'computers and paint'],
  ['de-DE', 'app spiel'],
])('%s reserves no word of the invocation name "%s"', (locale, name) => {
  const text = changed(cleanModel, [['"paint shop"', `"${name}"`]])
  const found = lintModel(text, `${locale}.json`).map(({ rule }) => rule)
  expect(found).not.toContain('invocation-name-words')
})

it('tries every rule', () => {
  const tried = [...cases, ...besideOthers, ...ofFiles].map(([rule]) => rule)
  const untried = modelRules.map(({ name }) => name).filter((name) => !tried.includes(name))
  expect(untried).toEqual(['conflicts-not-all-found'])
})

it('says what to do with a key that stands one level too high', () => {
  const [found] = lintModel(
    changed(cleanModel, [['"blue", "synonyms": [] }', '"blue" }, "synonyms": []']]),
  )
  expect(found).toMatchObject({ rule: 'unknown-key', remedy: 'Move it into "name".' })
})
