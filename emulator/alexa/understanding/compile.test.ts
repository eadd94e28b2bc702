import { describe, expect, test } from 'vitest'
import { compileModel } from './compile.ts'
import { interactionModelFile } from './interaction-model.ts'
import { compiled } from './model.fixture.ts'
import { understand } from './understand.ts'

const slots = { it: 'Thing' }

describe('an odd model is compiled with a warning', () => {
  test.each([
    ['an undefined slot', compiled({ A: { samples: ['say {that}'] } }), /\{that\}/],
    [
      'an undefined type',
      compiled({ A: { samples: ['say {it}'], slots } }),
      /Thing is not defined/,
    ],
    [
      'an unknown built-in type',
      compiled({ A: { samples: ['say {it}'], slots: { it: 'AMAZON.Zorp' } } }),
      /AMAZON.Zorp is not known/,
    ],
    [
      'an extended number',
      compiled(
        { A: { slots: { n: 'AMAZON.NUMBER' }, samples: ['{n}'] } },
        { 'AMAZON.NUMBER': { few: [] } },
      ),
      /cannot be extended/,
    ],
    ['an empty sample', compiled({ A: { samples: ['?!'] } }), /has no words/],
    ['an intent without samples', compiled({ LaunchRequest: {} }), /no utterance reaches it/],
    [
      'the same sample twice',
      compiled({ A: { samples: ['hi'] }, B: { samples: ['Hi!'] } }),
      /A wins/,
    ],
  ])('%s', (_, model, warning) => expect(model.warnings.join('\n')).toMatch(warning))

  test('and a sound one without', () => {
    const model = compiled(
      { A: { samples: ['say {it}'], slots }, 'AMAZON.StopIntent': {}, 'AMAZON.FallbackIntent': {} },
      { Thing: { this: [] } },
    )
    expect(model.warnings).toEqual([])
  })
})

test('a slot twice in a sample keeps its first value', () => {
  const model = compiled({ A: { samples: ['{it} or {it}'], slots } }, { Thing: { tea: [] } })
  expect(understand(model, 'tea or coffee')?.slots['it']?.value).toBe('tea')
})

test('a type without a name, null samples and numeric ids are read', () => {
  const intents = [
    { name: 'A', samples: null },
    { name: 'B', samples: ['b {x}'], slots: [{ name: 'x', type: 'T' }] },
  ]
  const values = [{ id: 7, name: { value: 'seven', synonyms: null } }]
  const { interactionModel } = interactionModelFile.parse({
    interactionModel: {
      languageModel: { invocationName: 'x', intents, types: [{ values }, { name: 'T', values }] },
    },
  })
  const model = compileModel(interactionModel, { locale: 'en-US' })
  expect(understand(model, 'b 7')?.slots['x']?.resolved).toEqual([{ name: 'seven', id: '7' }])
})
