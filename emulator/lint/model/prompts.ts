import { didYouMean } from '../../did-you-mean.ts'
import type { Found, Rule } from '../finding.ts'
import type { Located, Text } from '../located.ts'
import { listIn, textIn } from '../located.ts'
import { promptReferences } from './dialog-view.ts'
import type { Model } from './view.ts'
import { repeated } from './view.ts'

export const promptRules: readonly Rule<Model>[] = [
  {
    name: 'missing-prompt',
    severity: 'error',
    basis: 'ours',
    about: 'prompts that the dialog names are defined',
    remedy: 'Define the prompt under "prompts", or correct its id.',
    check: missing,
  },
  {
    name: 'unused-prompt',
    severity: 'warning',
    basis: 'ours',
    about: 'a prompt that the dialog does not name',
    remedy: 'Remove it, or name it in the dialog.',
    check: unused,
  },
  {
    name: 'duplicate-prompt',
    severity: 'warning',
    basis: 'ours',
    about: 'two prompts of one id',
    remedy: 'Join their variations.',
    check: duplicates,
  },
  {
    name: 'empty-prompt',
    severity: 'warning',
    basis: 'ours',
    about: 'a prompt without a variation, or one without words',
    remedy: 'Write what Alexa is to say.',
    check: empty,
  },
  {
    name: 'prompt-slot',
    severity: 'warning',
    basis: 'ours',
    about: '{slots} in a prompt are slots of the intent that asks',
    remedy: 'Correct the name of the slot.',
    check: unknownSlots,
  },
]

type Prompt = { readonly id: Text; readonly node: Located; readonly variations: readonly Located[] }

const promptsOf = ({ body }: Model): Prompt[] =>
  listIn(body, 'prompts').flatMap((node) => {
    const id = textIn(node, 'id')
    return id ? [{ id, node, variations: listIn(node, 'variations') }] : []
  })

function* missing(model: Model): Iterable<Found> {
  const defined = promptsOf(model).map(({ id }) => id.text)
  for (const { id } of promptReferences(model.body)) {
    if (defined.includes(id.text)) continue
    yield { at: id.at, what: `there is no prompt ${id.text}${didYouMean(id.text, defined)}` }
  }
}

function* unused(model: Model): Iterable<Found> {
  const used = new Set(promptReferences(model.body).map(({ id }) => id.text))
  for (const { id } of promptsOf(model)) {
    if (!used.has(id.text)) yield { at: id.at, what: `nothing names the prompt ${id.text}` }
  }
}

function* duplicates(model: Model): Iterable<Found> {
  for (const { first, again } of repeated(promptsOf(model), ({ id }) => id.text)) {
    const also = [{ at: first.id.at, what: 'the other' }]
    yield { at: again.id.at, what: `the prompt ${again.id.text} is here twice`, also }
  }
}

function* empty(model: Model): Iterable<Found> {
  for (const { id, variations } of promptsOf(model)) {
    if (variations.length === 0) yield { at: id.at, what: `the prompt ${id.text} says nothing` }
    for (const value of variations.map((it) => textIn(it, 'value'))) {
      if (value?.text.trim() === '') {
        yield { at: value.at, what: `a variation of the prompt ${id.text} is empty` }
      }
    }
  }
}

function* unknownSlots(model: Model): Iterable<Found> {
  const references = promptReferences(model.body)
  for (const { id, variations } of promptsOf(model)) {
    const asking = references.filter((it) => it.id.text === id.text).map(({ intent }) => intent)
    const intents = model.intents.filter(({ name }) => asking.includes(name.text))
    const known = intents.flatMap(({ slots }) => slots.map(({ name }) => name.text))
    if (intents.length === 0) continue
    for (const value of variations.flatMap((it) => textIn(it, 'value') ?? [])) {
      for (const [, slot = ''] of value.text.matchAll(/\{\s*(\w+)\s*\}/g)) {
        if (!known.includes(slot)) {
          const what = `{${slot}} in the prompt ${id.text} is no slot of ${asking.join(', ')}`
          yield { at: value.at, what: what + didYouMean(slot, known) }
        }
      }
    }
  }
}
