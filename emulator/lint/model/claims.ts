import { phrasesOf } from '../../alexa/understanding/language.ts'
import { wordsOf } from '../../alexa/understanding/tokens.ts'
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

/** A place in the samples: they share their beginnings. */
export type SampleNode = {
  readonly words: Map<string, SampleNode>
  /** By slot type; `values` is where its listed values begin. */
  readonly slots: Map<string, { readonly values: ValueNode; readonly after: SampleNode }>
  readonly claims: Claim[]
}

const sampleNode = (): SampleNode => ({ words: new Map(), slots: new Map(), claims: [] })
const valueNode = (): ValueNode => ({ next: new Map(), ends: false })

/** All that the intents of a model claim, as one tree of words and slots. */
export function claimsOf(model: Model): SampleNode {
  const root = sampleNode()
  const values = listedValues(model)
  let order = 0
  for (const intent of model.intents) {
    for (const sample of intent.samples) {
      order += 1
      plant(root, { intent: intent.name.text, text: sample.text, order, sample }, intent, values)
    }
  }
  for (const { name } of model.intents) {
    for (const text of phrasesOf(model.language, name.text) ?? []) {
      order += 1
      plantWords(root, wordsOf(text, model.language)).claims.push({
        intent: name.text,
        text,
        order,
        sample: undefined,
      })
    }
  }
  return root
}

function listedValues({ types, language }: Model): Map<string, ValueNode> {
  const known = new Map<string, ValueNode>()
  for (const { name, values } of types) {
    const root = known.get(name.text) ?? valueNode()
    known.set(name.text, root)
    for (const value of values) {
      for (const { text } of [value.name, ...value.synonyms]) {
        let node = root
        for (const word of wordsOf(text, language)) node = branch(node.next, word, valueNode)
        node.ends = node !== root
      }
    }
  }
  return known
}

function plant(
  root: SampleNode,
  claim: Claim,
  { slots }: Intent,
  values: ReadonlyMap<string, ValueNode>,
): void {
  let node = root
  for (const { word, slot } of claim.sample?.parts ?? []) {
    if (word !== undefined) {
      node = branch(node.words, word, sampleNode)
      continue
    }
    // A slot without a type is like no other.
    const type =
      slots.find(({ name }) => name.text === slot)?.type?.text ?? `${claim.intent}.${slot}`
    const begin = () => ({ values: values.get(type) ?? valueNode(), after: sampleNode() })
    node = branch(node.slots, type, begin).after
  }
  if (node !== root) node.claims.push(claim)
}

function plantWords(root: SampleNode, words: readonly string[]): SampleNode {
  let node = root
  for (const word of words) node = branch(node.words, word, sampleNode)
  return node
}

function branch<T>(edges: Map<string, T>, key: string, make: () => T): T {
  const known = edges.get(key)
  if (known !== undefined) return known
  const made = make()
  edges.set(key, made)
  return made
}
