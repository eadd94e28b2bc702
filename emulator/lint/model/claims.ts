import { knownNames } from '../../alexa/understanding/known-names.ts'
import type { Language } from '../../alexa/understanding/language.ts'
import { builtInPhrases } from '../../alexa/understanding/language.ts'
import { builtInSlots, phraseSample } from '../../alexa/understanding/select-intent.ts'
import type { ValueReader } from '../../alexa/understanding/values/formats.ts'
import { valueReader } from '../../alexa/understanding/values/formats.ts'
import { isNumber, numbersIn, sampleForms, valueForms } from './forms.ts'
import type { Intent, Model, Sample } from './view.ts'

/** A sample, or a phrase of a built-in intent, which stands in no file. */
export type Claim = {
  readonly intent: string
  readonly text: string
  readonly order: number
  readonly sample: Sample | undefined
}

/** A place in a listed value. */
export type ValueNode = { readonly next: Map<string, ValueNode>; ends: boolean }

/** What a slot of one type takes, and the place behind it. */
export type SlotEdge = {
  /** Where its listed values begin. */
  readonly values: ValueNode
  /** How its values are read, where it has a format instead of a list. */
  readonly read: ValueReader | undefined
  readonly after: SampleNode
}

/** A place in the samples: they share their beginnings. */
export type SampleNode = {
  readonly words: Map<string, SampleNode>
  /** By slot type. */
  readonly slots: Map<string, SlotEdge>
  readonly claims: Claim[]
}

/** The samples, and how each number in them is said. */
export type Claims = { readonly root: SampleNode; readonly numbers: Numbers }
type Numbers = Map<string, readonly string[]>

const sampleNode = (): SampleNode => ({ words: new Map(), slots: new Map(), claims: [] })
const valueNode = (): ValueNode => ({ next: new Map(), ends: false })

/** All that the intents of a model claim, as one tree of words and slots. */
export function claimsOf(model: Model): Claims {
  const root = sampleNode()
  const numbers: Numbers = new Map()
  const values = valuesOf(model, numbers)
  for (const [order, [intent, claim]] of [...allClaims(model)].entries()) {
    for (const parts of sampleForms(claim.text, model.language)) {
      let node = root
      for (const { word, slot } of parts) {
        node =
          slot === undefined
            ? branch(node.words, word, sampleNode)
            : slotEdge(node, typeOf(intent, slot), values).after
      }
      if (node !== root) node.claims.push({ ...claim, order })
      if (parts.some(({ word }) => word && isNumber(word))) learn(numbers, claim.text, model)
    }
  }
  return { root, numbers }
}

function learn(numbers: Numbers, text: string, { language }: Pick<Model, 'language'>): void {
  for (const [number, words] of numbersIn(text, language)) branch(numbers, number, () => words)
}

/** Samples, then phrases of built-in intents. */
function* allClaims({ intents, language }: Model): Iterable<[Intent, Omit<Claim, 'order'>]> {
  for (const intent of intents) {
    // What is in broken braces is anybody's guess.
    for (const sample of intent.samples.filter(({ isBroken }) => !isBroken)) {
      yield [intent, { intent: intent.name.text, text: sample.text, sample }]
    }
  }
  for (const intent of intents) {
    const name = intent.name.text
    for (const phrase of builtInPhrases(language, name) ?? []) {
      const text = phraseSample(name, phrase, language)
      yield [intent, { intent: name, text, sample: undefined }]
    }
  }
}

/** A slot without a type is like no other. */
function typeOf({ name, slots }: Intent, slot: string): string {
  const declared = slots.find((it) => it.name.text === slot)?.type?.text
  const builtIn = builtInSlots(name.text).find((it) => it.name === slot)?.type
  return declared ?? builtIn ?? `${name.text}.${slot}`
}

type Values = (type: string) => Pick<SlotEdge, 'values' | 'read'>

const slotEdge = (node: SampleNode, type: string, values: Values): SlotEdge =>
  branch(node.slots, type, () => ({ ...values(type), after: sampleNode() }))

/** Lists are shared by all the slots of a type; a type with a format has none. */
function valuesOf({ types, language }: Model, numbers: Numbers): Values {
  const lists = new Map<string, ValueNode>()
  const listOf = (type: string): ValueNode =>
    branch(lists, type, () => {
      const own = types.filter(({ name }) => name.text === type).flatMap(({ values }) => values)
      const said = own.flatMap(({ name, synonyms }) => [name, ...synonyms].map(({ text }) => text))
      return listed([...said, ...knownNames(type, language)], language, numbers)
    })
  return (type) => {
    const read = valueReader(type, language)
    return { read, values: read ? valueNode() : listOf(type) }
  }
}

function listed(values: readonly string[], language: Language, numbers: Numbers): ValueNode {
  const root = valueNode()
  for (const value of values) {
    for (const words of valueForms(value, language)) {
      let node = root
      for (const word of words) node = branch(node.next, word, valueNode)
      node.ends = node !== root
      if (words.some(isNumber)) learn(numbers, value, { language })
    }
  }
  return root
}

function branch<T>(edges: Map<string, T>, key: string, make: () => T): T {
  const known = edges.get(key)
  if (known !== undefined) return known
  const made = make()
  edges.set(key, made)
  return made
}
