import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
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
