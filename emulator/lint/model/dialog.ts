import { didYouMean } from '../../did-you-mean.ts'
import type { Found, Rule } from '../finding.ts'
import type { Located, Text } from '../located.ts'
import { flagIn, listIn, textIn } from '../located.ts'
import { dialogIntents, dialogSlots, promptIn } from './dialog-view.ts'
import type { Intent, Model, Slot } from './view.ts'

// Validations of slots: the reference of the dialog model.
const validations = [
  'hasEntityResolutionMatch',
  'isInSet',
  'isNotInSet',
  'isGreaterThan',
  'isGreaterThanOrEqualTo',
  'isLessThan',
  'isLessThanOrEqualTo',
  'isInDuration',
  'isNotInDuration',
]

export const dialogRules: readonly Rule<Model>[] = [
  {
    name: 'dialog-intent',
    severity: 'error',
    basis: 'ours',
    about: 'the intents of the dialog are intents of the model',
    remedy: 'Correct the name, or add the intent to the language model.',
    check: unknownIntents,
  },
  {
    name: 'dialog-slot',
    severity: 'error',
    basis: 'ours',
    about: 'the slots of the dialog are slots of its intents',
    remedy: 'Correct the name, or add the slot to the intent in the language model.',
    check: unknownSlots,
  },
  {
    name: 'dialog-slot-type',
    severity: 'warning',
    basis: 'ours',
    about: 'a slot has the same type in the dialog as in its intent',
    remedy: 'Write the type of the language model.',
    check: otherTypes,
  },
  {
    name: 'dialog-prompt',
    severity: 'warning',
    basis: 'ours',
    about: 'what is required has a prompt to ask for it',
    remedy: 'Name a prompt, or do not require it.',
    check: withoutPrompt,
  },
  {
    name: 'validation',
    severity: 'warning',
    basis: 'Amazon',
    about: 'the types of validations; hasEntityResolutionMatch is for own slot types',
    remedy: 'Correct the type of the validation.',
    check: oddValidations,
  },
]

function* unknownIntents({ intents, body }: Model): Iterable<Found> {
  const known = intents.map(({ name }) => name.text)
  for (const node of dialogIntents(body)) {
    const name = textIn(node, 'name')
    if (!name || known.includes(name.text)) continue
    const what = `the dialog has an intent ${name.text}, the language model has not`
    yield { at: name.at, what: what + didYouMean(name.text, known) }
  }
}

type Spoken = {
  readonly intent: Intent
  readonly node: Located
  readonly name: Text
  readonly slot: Slot | undefined
}

/** The slots of the dialog with those of the language model. */
const slotPairs = ({ intents, body }: Model): Spoken[] =>
  dialogIntents(body).flatMap((node) => {
    const intent = intents.find(({ name }) => name.text === textIn(node, 'name')?.text)
    if (!intent) return []
    return dialogSlots(node).flatMap((slotNode) => {
      const name = textIn(slotNode, 'name')
      const slot = intent.slots.find((it) => it.name.text === name?.text)
      return name ? [{ intent, node: slotNode, name, slot }] : []
    })
  })

function* unknownSlots(model: Model): Iterable<Found> {
  for (const { intent, name, slot } of slotPairs(model)) {
    const known = intent.slots.map((it) => it.name.text)
    if (!slot) {
      const what = `${intent.name.text} has no slot {${name.text}}${didYouMean(name.text, known)}`
      yield { at: name.at, what }
    }
  }
}

function* otherTypes(model: Model): Iterable<Found> {
  for (const { node, name, slot } of slotPairs(model)) {
    const type = textIn(node, 'type')
    if (!type || !slot?.type || type.text === slot.type.text) continue
    const what = `{${name.text}} is ${type.text} here and ${slot.type.text} in its intent`
    yield { at: type.at, what, also: [{ at: slot.type.at, what: slot.type.text }] }
  }
}

function* withoutPrompt({ body }: Model): Iterable<Found> {
  for (const intent of dialogIntents(body)) {
    for (const node of [intent, ...dialogSlots(intent)]) {
      for (const sort of ['elicitation', 'confirmation'] as const) {
        const name = textIn(node, 'name')
        if (flagIn(node, `${sort}Required`) && name && !promptIn(node, sort)) {
          yield { at: name.at, what: `the ${sort} of ${name.text} is required, but has no prompt` }
        }
      }
    }
  }
}

function* oddValidations(model: Model): Iterable<Found> {
  for (const { node, slot } of slotPairs(model)) {
    for (const type of listIn(node, 'validations').map((it) => textIn(it, 'type'))) {
      if (!type) continue
      if (!validations.includes(type.text)) {
        const what = `there is no validation ${type.text}${didYouMean(type.text, validations)}`
        yield { at: type.at, what }
      } else if (type.text === 'hasEntityResolutionMatch' && isPlainBuiltIn(model, slot)) {
        yield { at: type.at, what: `${slot?.type?.text} has no values to resolve to` }
      }
    }
  }
}

/** A built-in type that the model does not extend with values of its own. */
const isPlainBuiltIn = ({ types }: Model, slot: Slot | undefined): boolean =>
  (slot?.type?.text.startsWith('AMAZON.') ?? false) &&
  types.every(({ name }) => name.text !== slot?.type?.text)
