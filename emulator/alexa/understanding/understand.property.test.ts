import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compiled } from './model.fixture.ts'
import { understand } from './understand.ts'

const word = fc.stringMatching(/^[b-z]{3,7}x$/)
const words = (minLength: number, maxLength: number) =>
  fc.array(word, { minLength, maxLength }).map((list) => list.join(' '))

/** A sample with one slot among its own words, and the listed values of the slot's type. */
const skill = fc.record({
  before: words(1, 3),
  after: words(0, 2),
  values: fc.uniqueArray(words(1, 3), { minLength: 1, maxLength: 6 }),
  pick: fc.nat(),
})

test('a sample filled with a listed value comes back as its intent and slot', () => {
  fc.assert(
    fc.property(skill, skill, (one, other) => {
      const intent = ({ before, after }: typeof one, type: string) => ({
        samples: [`${before} {it} ${after}`],
        slots: { it: type },
      })
      const list = ({ values }: typeof one) => Object.fromEntries(values.map((it) => [it, []]))
      fc.pre(one.before.split(' ')[0] !== other.before.split(' ')[0])
      const model = compiled(
        { One: intent(one, 'T'), Other: intent(other, 'U') },
        { T: list(one), U: list(other) },
      )
      const value = one.values[one.pick % one.values.length] ?? ''
      const said = `${one.before} ${value} ${one.after}`
      const understood = understand(model, said)
      expect(understood?.intent).toBe('One')
      expect(understood?.slots['it']).toMatchObject({ value, resolved: [{ name: value }] })
    }),
    { numRuns: 300 },
  )
})

test('no utterance and no model makes it throw anything of its own', () => {
  const sample = fc.oneof(
    fc.string(),
    words(1, 4),
    fc.constantFrom('{a}', 'x {a} {b}', '{b} y', '{c}', '{}'),
  )
  const names = Object.getOwnPropertyNames(Object.prototype)
  const intents = fc.constantFrom('A', ...names)
  const types = fc.oneof(
    fc.constantFrom('T', 'AMAZON.NUMBER', 'AMAZON.SearchQuery', 'AMAZON.City', ''),
    fc.constantFrom(...names),
  )
  fc.assert(
    fc.property(
      intents,
      fc.array(sample, { maxLength: 6 }),
      types,
      types,
      fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }),
      fc.oneof(fc.string({ unit: 'grapheme' }), words(0, 20), fc.constant('five hundred and a b.')),
      (name, samples, a, b, values, utterance) => {
        const list = Object.fromEntries(values.map((it) => [it, [it.slice(1)]]))
        const model = compiled({ [name]: { samples, slots: { a, b } } }, { T: list, [b]: list })
        const understood = understand(model, utterance)
        expect(['exact', 'generalised', undefined]).toContain(understood?.match)
        expect(() => JSON.stringify(understood)).not.toThrow()
      },
    ),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 500) },
  )
})

/** How many edges of the trie are tried for `slots` slots in a row and `length` words. */
function stepsFor(slots: number, length: number, last: string): number {
  const names = [...'abcdefgh'].slice(0, slots)
  const model = compiled({
    Row: {
      samples: [`go ${names.map((name) => `{${name}}`).join(' ')} ${last}`],
      slots: Object.fromEntries(names.map((name) => [name, `T${name}`])),
    },
  })
  let steps = 0
  // With the last word of the sample in it, or nothing would be tried at all.
  const said = `go ${'zorp '.repeat(length - 3)} ${last} zorp`
  const understanding = 'exact'
  expect(understand(model, said, { onStep: () => (steps += 1), understanding })).toBeUndefined()
  return steps
}

test('six slots in a row against a long sentence that does not match cost slots × words²', () => {
  const length = 26
  expect(stepsFor(6, length, 'now')).toBeLessThan((6 * length ** 2) / 2 + length)
  expect(stepsFor(6, 2 * length, 'now') / stepsFor(6, length, 'now')).toBeLessThan(5)
})

test('the work for an utterance does not grow with the samples that begin otherwise', () => {
  const steps = (count: number) => {
    const samples = Array.from({ length: count }, (_, at) => `say ${'b'.repeat(at + 1)} {it}`)
    const model = compiled({ Say: { samples, slots: { it: 'T' } } })
    let tried = 0
    understand(model, 'say bbb hello', { onStep: () => (tried += 1) })
    return tried
  }
  expect(steps(500)).toBe(steps(5))
})
