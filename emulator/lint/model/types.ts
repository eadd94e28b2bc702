import { namesAmazonList } from '../../alexa/understanding/open-lists.ts'
import { formatNames, isFormat } from '../../alexa/understanding/values/formats.ts'
import { didYouMean, nearTo } from '../../did-you-mean.ts'
import type { Found, Rule } from '../finding.ts'
import { member, textIn } from '../located.ts'
import { didYouMeanBuiltIn } from './built-in-names.ts'
import { dialogIntents, dialogSlots, promptIn } from './dialog-view.ts'
import { phraseTypes } from './phrase-slots.ts'
import { slotsIn } from './samples.ts'
import type { Intent, Model, Sample, Slot } from './view.ts'

/** Types without a list that are worth suggesting; which there are, the understanding knows. */
const suggested = [...formatNames, 'AMAZON.SearchQuery']

/** Numbers, dates and the like, and whole phrases: nothing that has a list. */
const hasNoList = (name: string): boolean => isFormat(name) || phraseTypes.includes(name)
const isBuiltIn = (name: string): boolean => name.startsWith('AMAZON.')

export const typeRules: readonly Rule<Model>[] = [
  {
    name: 'slot-without-type',
    severity: 'warning',
    basis: 'seen',
    about: 'a slot of an own intent without a type',
    remedy: 'Give it a type: a built-in one, or one with values of your own.',
    check: ({ intents }) =>
      ownSlots(intents)
        .filter(({ slot: { type, node } }) => !type?.text && !member(node, 'slotTypeReference'))
        .map(({ slot: { name } }) => ({ at: name.at, what: `{${name.text}} has no type` })),
  },
  {
    name: 'undefined-type',
    severity: 'warning',
    basis: 'seen',
    about: 'a slot of a type that the model does not define',
    remedy: 'Define the type under "types", or correct its name.',
    check: undefinedTypes,
  },
  {
    name: 'unknown-built-in-type',
    severity: 'warning',
    basis: 'recalled',
    about: 'a slot type with the prefix AMAZON. that is not known',
    remedy: 'Correct its spelling, or define a type of your own.',
    check: unknownBuiltIns,
  },
  {
    name: 'unused-slot',
    severity: 'warning',
    basis: 'ours',
    about: 'a slot that no sample fills and no dialog asks for',
    remedy: 'Use it in a sample, let the dialog elicit it, or remove it.',
    check: unusedSlots,
  },
  {
    name: 'unused-type',
    severity: 'warning',
    basis: 'ours',
    about: 'a slot type that no slot has',
    remedy: 'Remove it, or give it to a slot.',
    check: ({ intents, types }) => {
      const used = new Set(intents.flatMap(({ slots }) => slots.map(({ type }) => type?.text)))
      return types
        .filter(({ name }) => !used.has(name.text))
        .map(({ name }) => ({ at: name.at, what: `no slot has the type ${name.text}` }))
    },
  },
  {
    name: 'type-without-values',
    severity: 'warning',
    basis: 'ours',
    about: 'an own slot type without values and without a catalogue',
    remedy: 'List values: Alexa learns from them what the slot takes.',
    check: ({ types }) =>
      types
        .filter(
          ({ name, values, isSupplied }) =>
            values.length === 0 && !isSupplied && !isBuiltIn(name.text),
        )
        .map(({ name }) => ({ at: name.at, what: `the slot type ${name.text} has no values` })),
  },
  {
    name: 'type-not-extendable',
    severity: 'warning',
    basis: 'recalled',
    about: 'values for a built-in number, date, time or phrase type',
    remedy: 'Leave the values out, or give them to a type of your own.',
    check: ({ types }) =>
      types
        .filter(({ name }) => hasNoList(name.text))
        .map(({ name }) => ({ at: name.at, what: `${name.text} cannot be extended` })),
  },
]

const ownSlots = (intents: readonly Intent[]): { intent: Intent; slot: Slot }[] =>
  intents
    .filter((intent) => !intent.isBuiltIn)
    .flatMap((intent) => intent.slots.map((slot) => ({ intent, slot })))

function undefinedTypes({ intents, types }: Model): Found[] {
  const defined = types.map(({ name }) => name.text)
  return ownSlots(intents).flatMap(({ slot: { name, type } }) =>
    type && type.text !== '' && !isBuiltIn(type.text) && !defined.includes(type.text)
      ? [
          {
            at: type.at,
            what: `the type ${type.text} of {${name.text}} is not defined${meant(type.text, defined)}`,
          },
        ]
      : [],
  )
}

/** A type of the model, or a built-in one that lacks its prefix. */
function meant(type: string, defined: readonly string[]): string {
  return nearTo(type, defined) === undefined
    ? didYouMeanBuiltIn(type, suggested) || didYouMean(type, defined)
    : didYouMean(type, defined)
}

function unknownBuiltIns({ intents, types }: Model): Found[] {
  const used = intents
    .filter((it) => !it.isBuiltIn)
    .flatMap(({ slots }) => slots.map(({ type }) => type))
  return [...used, ...types.map(({ name }) => name)].flatMap((type) =>
    type && isBuiltIn(type.text) && !hasNoList(type.text) && !namesAmazonList(type.text)
      ? [
          {
            at: type.at,
            what: `there is no built-in slot type ${type.text}${didYouMeanBuiltIn(type.text, suggested)}`,
          },
        ]
      : [],
  )
}

function unusedSlots({ intents, body }: Model): Found[] {
  const asked = new Set(
    dialogIntents(body).flatMap((intent) =>
      dialogSlots(intent)
        .filter((slot) => promptIn(slot, 'elicitation') !== undefined)
        .map((slot) => key(textIn(intent, 'name')?.text, textIn(slot, 'name')?.text)),
    ),
  )
  return intents
    .filter((intent) => !intent.isBuiltIn)
    .flatMap(({ name, slots, samples }) => {
      const used = new Set(samples.flatMap(namesIn))
      return slots
        .filter((slot) => !used.has(slot.name.text) && slot.samples.length === 0)
        .filter((slot) => !asked.has(key(name.text, slot.name.text)))
        .map((slot) => ({
          at: slot.name.at,
          what: `no sample of ${name.text} has {${slot.name.text}}, and no dialog asks for it`,
        }))
    })
}

/** The slots of a sample; in broken braces a name may stand without its brace. */
const namesIn = ({ text, parts, isBroken }: Sample): readonly string[] =>
  isBroken ? (text.match(/\w+/g) ?? []) : slotsIn(parts)

const key = (intent: string | undefined, slot: string | undefined): string => `${intent} ${slot}`
