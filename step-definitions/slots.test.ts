import { expect, test } from 'vitest'
import { runFeature } from './support/run-feature.fixture.ts'

const model = JSON.stringify({
  interactionModel: {
    languageModel: {
      invocationName: 'pizza oven',
      intents: [
        {
          name: 'AddIntent',
          slots: [{ name: 'toppings', type: 'Topping', multipleValues: { enabled: true } }],
          samples: ['add {toppings}'],
        },
        {
          name: 'DeliverIntent',
          slots: [
            { name: 'day', type: 'AMAZON.DATE' },
            { name: 'count', type: 'AMAZON.NUMBER' },
          ],
          samples: ['deliver it {day}', 'bring {count}'],
        },
        { name: 'AMAZON.StopIntent', samples: [] },
      ],
      types: [
        {
          name: 'Topping',
          values: [
            { id: 'OLI', name: { value: 'olives', synonyms: [] } },
            { id: 'MUSH', name: { value: 'mushrooms', synonyms: ['champignons'] } },
          ],
        },
      ],
    },
  },
})

const skill = `export const handler = async () => ({
  version: '1.0',
  response: { outputSpeech: { type: 'PlainText', text: 'Well.' }, shouldEndSession: false },
})`

const said = {
  both: 'add olives and champignons',
  one: 'add champignons',
  day: 'deliver it tomorrow',
  seven: 'bring seven',
}

/** What is said, a step that passes or not, and what the mismatch tells. */
const cases: readonly (readonly [string, string, string?])[] = [
  [said.both, 'the toppings slot is "olives, champignons"'],
  [said.both, 'the toppings slot is "Olives,champignons"'],
  [said.both, 'the toppings slot resolves to "olives, mushrooms"'],
  [said.both, 'the toppings slot resolves to "OLI, MUSH"'],
  [said.one, 'the toppings slot resolves to "MUSH"'],
  [said.one, 'the toppings slot resolves to "mushrooms"'],
  [said.seven, 'the count slot is "7"'],
  [
    said.both,
    'the toppings slot is "olives"',
    'toppings is olives, champignons (2 values); expected: olives',
  ],
  [
    said.both,
    'the toppings slot is "olives, champignons, ham"',
    'toppings is olives, champignons (2 values); expected: olives, champignons, ham',
  ],
  [
    said.both,
    'the toppings slot is empty',
    'toppings is olives, champignons (2 values); expected: (empty)',
  ],
  [
    said.both,
    'the toppings slot resolves to "mushrooms"',
    'toppings resolves to olives (id OLI), mushrooms (id MUSH) (2 values); expected: mushrooms',
  ],
  [
    said.one,
    'the toppings slot resolves to "OLI"',
    'toppings resolves to mushrooms (id MUSH); expected: OLI',
  ],
  [
    said.seven,
    'the count slot resolves to "7"',
    'The count slot is of the type AMAZON.NUMBER, which resolves to nothing',
  ],
  [said.seven, 'the count slot resolves to "7"', 'Then the count slot is "7"'],
]

const table = (words: string, value: string) =>
  `  Example: row ${value}
    When Ada opens the skill
    And Ada says "${words}"
    Then the skill hears AddIntent with:
      | toppings | ${value} |
`

const run = await runFeature({
  model,
  skill,
  feature: `Feature: Trial
${cases
  .map(
    ([words, step], index) => `  Example: case ${index}
    When Ada opens the skill
    And Ada says "${words}"
    Then ${step}
`,
  )
  .join('')}
${table(said.both, 'olives, champignons')}${table(said.both, 'olives')}`,
})

test.each(cases.map(([words, step, told], index) => [words, step, told, index] as const))(
  '%s: %s',
  (_words, _step, told, index) => {
    if (told === undefined) expect(run.output).toContain(`✔ case ${index}\n`)
    else expect(run.about(`case ${index}`)).toContain(told)
  },
)

test('a row of a table is the whole list as well', () => {
  expect(run.output).toContain('✔ row olives, champignons\n')
  expect(run.about('row olives')).toContain('(2 values); expected: olives')
  expect(run.output).toContain(`${cases.filter(([, , told]) => !told).length + 1} passed`)
})
