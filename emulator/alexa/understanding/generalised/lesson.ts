import { once } from '../../../once.ts'
import { typeOf } from '../compile.ts'
import type { CompiledModel } from '../model.ts'
import type { SamplePart } from '../sample.ts'
import { partsOf } from '../sample.ts'
import type { SlotType } from '../slot-types.ts'
import { hear, wordsOf } from '../tokens.ts'
import type { TrieSample } from '../trie.ts'
import type { GeneralLanguage } from './general-language.ts'
import { generalLanguageOf } from './general-language.ts'
import type { KnownValues } from './marks.ts'
import { knownValues } from './marks.ts'
import { sureSpans } from './read.ts'
import type { Stems } from './stems.ts'
import { stemsOf } from './stems.ts'
import type { Words } from './words.ts'
import { wordsIn } from './words.ts'

/** A slot type as generalising uses it. */
export type LearntType = {
  readonly type: SlotType
  /** Values to fill samples with, by words; few or none for a built-in type. */
  readonly values: readonly (readonly string[])[]
}

/** What one intent is learnt from. */
export type IntentSamples = {
  readonly intent: string
  readonly samples: readonly TaughtSample[]
  /** The words of its samples. */
  readonly carriers: ReadonlySet<string>
  /** The type of each slot, by its place among the types. */
  readonly slots: ReadonlyMap<string, number>
}

type TaughtSample = { readonly parts: readonly SamplePart[]; readonly of: TrieSample }

/** An interaction model made ready to learn from. */
export type Lesson = {
  readonly model: CompiledModel
  readonly general: GeneralLanguage
  readonly words: Words
  readonly types: readonly LearntType[]
  /** Types by the words that their listed values begin with: this spares asking every type. */
  readonly starts: () => ReadonlyMap<string, ReadonlySet<number>>
  /** Listed values, and examples of built-in formats. */
  readonly known: () => KnownValues
  /** The built-in formats that read a value of one of them: "five" is a number and a time. */
  readonly readBy: (value: readonly string[]) => readonly number[]
  readonly intents: readonly IntentSamples[]
  /** The intents whose samples have a word. */
  readonly having: ReadonlyMap<string, readonly IntentSamples[]>
  /** The words of all samples. */
  readonly carriers: ReadonlySet<string>
  readonly stems: Stems
  /** The words of courtesies, requests and answers. */
  readonly asking: ReadonlySet<string>
}

export function lessonOf(model: CompiledModel): Lesson {
  const general = generalLanguageOf(model.language.tag)
  const words = wordsIn(general, model.language)
  const types = [...model.types.values()].map((type) => learnt(type, general, words))
  const intents = intentsOf(model, words)
  const having = havingOf(intents)
  const carriers = new Set(having.keys())
  const starts = once(() => startsOf(types, model))
  const known = once(() =>
    knownValues(types.map(({ type, values }) => (isBare(type) ? [] : values))),
  )
  const readBy = readers(types, model)
  const stems = stemsOf(carriers, model.language)
  const asking = askingIn(general, words)
  return {
    model,
    general,
    words,
    types,
    starts,
    known,
    readBy,
    intents,
    having,
    carriers,
    stems,
    asking,
  }
}

function havingOf(intents: readonly IntentSamples[]) {
  const having = new Map<string, IntentSamples[]>()
  for (const intent of intents) {
    for (const word of intent.carriers) having.set(word, [...(having.get(word) ?? []), intent])
  }
  return having
}

const askingIn = ({ openings, endings, requests, answers }: GeneralLanguage, { of }: Words) =>
  new Set(
    [openings, endings, requests.before, requests.after, answers.before, answers.after]
      .flat()
      .flatMap(of),
  )

/** Each value is read once: there are few of them. */
function readers(types: readonly LearntType[], { language }: CompiledModel): Lesson['readBy'] {
  const formats = [...types.entries()].filter(([, { type }]) => !type.free)
  const read = new WeakMap<readonly string[], readonly number[]>()
  return (value) => {
    const known = read.get(value)
    if (known) return known
    const heard = hear(value.join(' '), language)
    const readsAll = ({ type }: LearntType) =>
      sureSpans(type, heard, 0).some(({ end }) => end === heard.tokens.length)
    const places = formats.filter(([, type]) => readsAll(type)).map(([place]) => place)
    read.set(value, places)
    return places
  }
}

function startsOf(types: readonly LearntType[], { language }: CompiledModel) {
  const starts = new Map<string, Set<number>>()
  for (const [place, { type, values }] of types.entries()) {
    // What is joined may be one word where `values` has several: "n.b.a.", "mcdonald's".
    const joined = namesOf(type).filter((text) => /[^\p{L}\p{M} ]/u.test(text))
    const firsts = joined.map((text) => wordsOf(text, language)[0])
    for (const first of [...values.map(([word]) => word), ...firsts]) {
      if (first === undefined) continue
      const known = starts.get(first)
      if (known) known.add(place)
      else starts.set(first, new Set([place]))
    }
  }
  return starts
}

/** Of a list of Amazon's whose names nobody knows, there are examples, but none is recognised. */
export const isBare = ({ free }: SlotType): boolean => free?.names.length === 0

const namesOf = ({ free }: SlotType): readonly string[] => free?.names ?? []

function learnt(type: SlotType, general: GeneralLanguage, words: Words): LearntType {
  const values = namesOf(type)
    .map(words.of)
    .filter((value) => value.length > 0)
  const examples = examplesOf(type, general).map(words.of)
  return { type, values: values.length > 0 ? values : examples }
}

const examplesOf = ({ name }: SlotType, { values }: GeneralLanguage) =>
  Object.hasOwn(values, name) ? (values[name] ?? []) : []

function intentsOf(model: CompiledModel, words: Words): IntentSamples[] {
  const { samples, intents } = model
  const places = new Map([...model.types.keys()].map((name, place) => [name, place]))
  const grouped = Map.groupBy(samples, ({ intent }) => intent)
  return [...grouped].map(([intent, its]) => {
    const slots = new Map<string, number>()
    for (const [name, slot] of intents.get(intent)?.slots ?? []) {
      slots.set(name, places.get(typeOf(slot)) ?? 0)
    }
    const taught = its.map((of) => ({ parts: partsOf(of.text, words.of), of }))
    const carriers = new Set(taught.flatMap(({ parts }) => parts.flatMap(({ word }) => word ?? [])))
    return { intent, samples: taught, carriers, slots }
  })
}
