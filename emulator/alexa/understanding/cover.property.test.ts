import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestCover } from './cover.ts'
import { compiled } from './model.fixture.ts'
import type { CompiledModel } from './model.ts'
import type { Span } from './span.ts'
import type { Heard } from './tokens.ts'
import { hear } from './tokens.ts'
import type { TrieSample } from './trie.ts'

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 2000)

const word = fc.constantFrom('a', 'b', 'to', 'five', 'hundred', 'and', '1984', 'e-mail', "to's")
const words = (minLength: number, maxLength: number) =>
  fc.array(word, { minLength, maxLength }).map((list) => list.join(' '))
const sample = fc
  .array(fc.oneof(word, fc.constantFrom('{p}', '{q}', '{r}')), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(' '))
const type = fc.constantFrom(
  'T',
  'U',
  'AMAZON.City',
  'AMAZON.NUMBER',
  'AMAZON.SearchQuery',
  'AMAZON.FOUR_DIGIT_NUMBER',
)
const intent = fc.record({
  samples: fc.array(sample, { minLength: 1, maxLength: 4 }),
  slots: fc.record({ p: type, q: type, r: type }),
})
const values = fc.dictionary(words(1, 2), fc.constant([]), { maxKeys: 3 })

/** `joint`: an "and" inside a number, said by the sample. */
type Taken = readonly { readonly from: number; readonly span: Span; readonly joint?: true }[]
type Way = { readonly sample: TrieSample; readonly rank: readonly number[]; readonly taken: Taken }

/** Every way in which a sample covers what is heard from a token on, one by one. */
function* ways(
  model: CompiledModel,
  heard: Heard,
  one: TrieSample,
  at = 0,
  part = 0,
): Iterable<Taken> {
  const { word: said, slot } = one.parts[part] ?? {}
  if (part === one.parts.length) {
    if (at === heard.tokens.length) yield []
  } else if (slot === undefined) {
    for (const step of heard.steps[at] ?? []) {
      if (step.word !== said) continue
      const joint = { from: at, span: { end: step.end, sureness: 'typed' }, joint: true } as const
      for (const rest of ways(model, heard, one, step.end, part + 1))
        yield step.joinsNumber ? [joint, ...rest] : rest
    }
  } else {
    const name = model.intents.get(one.intent)?.slots.get(slot)?.type ?? ''
    for (const span of at < heard.tokens.length
      ? (model.types.get(name)?.spans(heard, at) ?? [])
      : []) {
      for (const rest of ways(model, heard, one, span.end, part + 1))
        yield [{ from: at, span }, ...rest]
    }
  }
}

/** The rules of the README, one number for each; the smaller goes first. */
function rankOf(model: CompiledModel, heard: Heard, one: TrieSample, taken: Taken) {
  const typeOf = (index: number) =>
    model.intents.get(one.intent)?.slots.get(one.slots[index] ?? '')?.type
  const narrow = slotsIn(taken).reduce(
    (n, { from, span }, index) =>
      n + (typeOf(index) === 'AMAZON.FOUR_DIGIT_NUMBER' ? span.end - from : 0),
    0,
  )
  const count = (...kinds: readonly Span['sureness'][]) =>
    taken.reduce(
      (n, { from, span }) => n + (kinds.includes(span.sureness) ? span.end - from : 0),
      0,
    )
  const inSlots = taken.reduce((n, { from, span }) => n + span.end - from, 0)
  const literal = heard.tokens.length - inSlots
  return [
    -(literal + count('listed', 'typed')),
    -literal,
    -count('listed'),
    -narrow,
    -count('open'),
    -count('phrase'),
    slotsIn(taken).length,
    one.order,
  ]
}

const isAllowed = (one: TrieSample, taken: Taken): boolean =>
  one.parts.length > one.slots.length ||
  taken.every(
    ({ from, span: { sureness, end } }) =>
      sureness === 'listed' || sureness === 'typed' || (sureness === 'open' && end - from <= 3),
  )

function before(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index])
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0)
}

/** All ways that are as good as the best, the one with the shortest free values first. */
function bestOfAll(model: CompiledModel, heard: Heard): Way[] {
  let best: Way[] = []
  for (const one of model.samples) {
    for (const taken of ways(model, heard, one)) {
      const way = { sample: one, rank: rankOf(model, heard, one, taken), taken }
      if (!isAllowed(one, taken) || (best[0] && before(best[0].rank, way.rank))) continue
      best = best[0] && !before(way.rank, best[0].rank) ? [...best, way] : [way]
    }
  }
  return best.sort((way, other) => (before(endsOf(way.taken), endsOf(other.taken)) ? -1 : 1))
}

const slotsIn = (taken: Taken) => taken.filter(({ joint }) => !joint)

/** Later slots first: the sooner they begin, the shorter are the values before them. */
const endsOf = (taken: Taken) =>
  slotsIn(taken)
    .map(({ span }) => span.end)
    .reverse()

const kindsOf = (taken: Taken) =>
  slotsIn(taken)
    .map(({ span }) => span.sureness)
    .join()
const placesOf = (taken: Taken) => slotsIn(taken).map(({ from, span }) => [from, span.end])

test('the cover is the best of all ways, tried one by one', () => {
  let covered = 0
  fc.assert(
    fc.property(
      fc.record({ A: intent, B: intent }),
      fc.record({ T: values, U: values }),
      words(1, 7),
      (intents, types, utterance) => {
        const model = compiled(intents, types)
        const heard = hear(utterance, model.language)
        const best = bestOfAll(model, heard)
        const cover = bestCover(model, heard)
        if (cover) covered += 1
        expect(cover?.sample).toBe(best[0]?.sample)
        if (!cover) return
        // Which of two slots takes the one listed value is left open.
        const alike = best.filter(({ taken }) => kindsOf(taken) === kindsOf(cover.filled))
        expect(placesOf(cover.filled)).toEqual(placesOf(alike[0]?.taken ?? []))
      },
    ),
    { numRuns },
  )
  expect(covered).toBeGreaterThan(numRuns / 10)
})
