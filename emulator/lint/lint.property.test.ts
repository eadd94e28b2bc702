import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileModel } from '../alexa/understanding/compile.ts'
import { interactionModelFile } from '../alexa/understanding/interaction-model.ts'
import { understand } from '../alexa/understanding/understand.ts'
import type { Finding } from './finding.ts'
import { cleanManifest, cleanModel, folderWith } from './lint.fixture.ts'
import { lintSource } from './lint.ts'
import { sourceOf } from './source.ts'

const folder = folderWith({ 'interactionModels/custom/en-US.json': cleanModel })

/** What is found in a text, as a model or as a manifest with a model beside it. */
function lint(text: string): Finding[] {
  const source = sourceOf(join(folder, 'skill.json'), text)
  return 'severity' in source ? [source] : lintSource(source)
}

const isPlaced = ({ line, column, what, remedy }: Finding, text: string): boolean => {
  const width = text.split(/\n/)[line - 1]?.length ?? -1
  return column >= 1 && column <= width + 1 && what !== '' && remedy !== ''
}

const saysSomething = (text: string) => {
  for (const finding of lint(text)) expect(isPlaced(finding, text)).toBe(true)
}

/** Names that every object has something under. */
const inherited = fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype))

test('any text is linted', () => {
  fc.assert(fc.property(fc.string(), saysSomething))
})

test('any JSON is linted, under the keys that make it a model or a manifest', () => {
  const key = fc.constantFrom('interactionModel', 'languageModel', 'manifest', 'other')
  fc.assert(
    fc.property(key, fc.jsonValue(), (name, value) =>
      saysSomething(JSON.stringify({ [name]: value }, null, 1)),
    ),
  )
})

test.each([cleanModel, cleanManifest])('a file with any part replaced is linted', (clean) => {
  const parts = [...clean.matchAll(/"(?:[^"\\]|\\.)*"(?!:)|\btrue\b|\bfalse\b|\[\]/g)]
  const part = fc.constantFrom(...parts)
  fc.assert(
    fc.property(part, fc.oneof(fc.jsonValue(), inherited), ({ index, 0: { length } }, value) =>
      saysSomething(clean.slice(0, index) + JSON.stringify(value) + clean.slice(index + length)),
    ),
  )
})

test('samples of any words are linted', () => {
  const word = fc.constantFrom('order', 'paint', 'green', '{color}', '{query}', '{', '}', '7', '…')
  const sample = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(fc.array(sample, { maxLength: 12 }), (samples) =>
      saysSomething(
        cleanModel.replace('["when do you open", "opening hours"]', () => JSON.stringify(samples)),
      ),
    ),
  )
})

test('intents and types of any name are linted', () => {
  const name = fc.oneof(inherited, fc.string())
  fc.assert(
    fc.property(name, name, (intent, type) =>
      saysSomething(
        cleanModel
          .replaceAll('"OrderIntent"', () => JSON.stringify(intent))
          .replaceAll('"Color"', () => JSON.stringify(type)),
      ),
    ),
  )
})

const slots = [
  { name: 'n', type: 'AMAZON.NUMBER' },
  { name: 'd', type: 'AMAZON.DATE' },
  { name: 'v', type: 'Level' },
]
const types = [{ name: 'Level', values: [{ name: { value: 'five e-mails' } }] }]

const modelOf = (...samples: readonly string[]) => ({
  interactionModel: {
    languageModel: {
      invocationName: 'paint shop',
      intents: samples.map((text, at) => ({ name: `${'AB'[at]}Intent`, slots, samples: [text] })),
      types,
    },
  },
})

test('two intents are in conflict where the understanding takes the sample of one for the other', () => {
  const word = fc.constantFrom(
    ...['send', 'five', 'e-mails', 'emails', 'e mails', 'tomorrow', 'may twenty first', 'nba'],
    ...['n.b.a.', '{n}', '{d}', '{v}'],
  )
  const sample = fc
    .array(word, { minLength: 1, maxLength: 3 })
    .map((words) => words.join(' '))
    // What is here twice may be joined once.
    .filter((text) => !/n.?b.?a.*n.?b|mails.*mails/.test(text))
  fc.assert(
    fc.property(sample, sample, (one, other) => {
      const json = modelOf(one, other)
      const { interactionModel } = interactionModelFile.parse(json)
      const compiled = compileModel(interactionModel, { locale: 'en-US' })
      const isContested = (text: string, intent: string): boolean => {
        const understood = understand(compiled, text, { understanding: 'exact' })
        const sure = understood?.considered.filter(({ confidence }) => confidence === 1) ?? []
        return sure.some((it) => it.intent !== intent)
      }
      const plain = (
        [
          [one, 'AIntent'],
          [other, 'BIntent'],
        ] as const
      ).filter(([text]) => !text.includes('{'))
      fc.pre(plain.length > 0)
      const found = lint(JSON.stringify(json)).filter(({ rule }) => rule.endsWith('-conflict'))
      expect(found.length > 0).toBe(plain.some(([text, intent]) => isContested(text, intent)))
    }),
    { numRuns: 500 },
  )
})
