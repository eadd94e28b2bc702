import type { SamplePart } from '../../alexa/understanding/sample.ts'
import { builtInSlots } from '../../alexa/understanding/select-intent.ts'
import { didYouMean } from '../../did-you-mean.ts'
import type { Found, Rule } from '../finding.ts'
import type { Intent, Model, Sample } from './view.ts'
import { repeated } from './view.ts'

type SampleRule = (sample: Sample, intent: Intent) => Iterable<string>

export const sampleRules: readonly Rule<Model>[] = [
  {
    name: 'sample-characters',
    severity: 'error',
    basis: 'Amazon',
    about: 'letters, spaces, {slots}, periods of abbreviations, underscores, apostrophes, hyphens',
    remedy: 'Write the words as they are spoken, without punctuation: "rock and roll", not "&".',
    check: (model) => each(model, oddCharacters),
  },
  {
    name: 'sample-digits',
    severity: 'warning',
    basis: 'recalled',
    about: 'numbers written as words',
    remedy: 'Spell the number out, or use a slot of the type AMAZON.NUMBER.',
    check: (model) => each(model, digits),
  },
  {
    name: 'sample-braces',
    severity: 'error',
    basis: 'seen',
    about: 'braces in pairs, around the name of a slot',
    remedy: 'Write each slot as {name}.',
    check: (model) => each(model, braces),
  },
  {
    name: 'sample-slot',
    severity: 'error',
    basis: 'Amazon',
    about: 'slots in samples are slots of the intent',
    remedy: 'Correct the name, or add the slot to the intent.',
    check: (model) => each(model, undefinedSlots),
  },
  {
    name: 'sample-slot-twice',
    severity: 'warning',
    basis: 'ours',
    about: 'one slot twice in a sample: it can hold one value only',
    remedy: 'Give the second place a slot of its own.',
    check: (model) => each(model, slotTwice),
  },
  {
    name: 'sample-empty',
    severity: 'warning',
    basis: 'ours',
    about: 'a sample without words',
    remedy: 'Remove it.',
    check: (model) => each(model, empty),
  },
  {
    name: 'duplicate-sample',
    severity: 'warning',
    basis: 'ours',
    about: 'the same sample twice in one intent, but for case and punctuation',
    remedy: 'Remove one of the two.',
    check: duplicates,
  },
]

/** The samples of intents and of slots. */
function* each({ intents }: Model, rule: SampleRule): Iterable<Found> {
  for (const intent of intents) {
    const samples = [...intent.samples, ...intent.slots.flatMap((slot) => slot.samples)]
    for (const sample of samples) {
      for (const what of rule(sample, intent)) yield { at: sample.at, what }
    }
  }
}

const withoutSlots = (text: string): string => text.replace(/\{[^{}]*\}/g, ' ')

function* oddCharacters({ text }: Sample): Iterable<string> {
  const odd = withoutSlots(text).match(/[^\p{L}\p{M}\p{Nd}\s._'’{}\p{Join_Control}・ー-]/gu) ?? []
  const list = [...new Set(odd)].map((it) => `"${it}"`).join(', ')
  if (odd.length > 0) yield `the sample "${text}" has ${list}`
}

function* digits({ text }: Sample): Iterable<string> {
  const found = /[\p{L}\p{M}]*\p{Nd}+[\p{L}\p{M}]*/u.exec(withoutSlots(text))
  if (found) yield `the sample "${text}" has the digits "${found[0]}"`
}

function* braces({ text, isBroken }: Sample): Iterable<string> {
  if (/[{}]/.test(withoutSlots(text))) yield `the braces of "${text}" are not in pairs`
  else if (isBroken) yield `the braces of "${text}" name no slot`
}

function* undefinedSlots({ parts }: Sample, { name, slots }: Intent): Iterable<string> {
  const builtIn = builtInSlots(name.text).map((slot) => slot.name)
  const defined = [...slots.map((slot) => slot.name.text), ...builtIn]
  for (const slot of new Set(slotsIn(parts))) {
    if (slot === '' || defined.includes(slot)) continue
    yield `{${slot}} is no slot of ${name.text}${didYouMean(slot, defined)}`
  }
}

function* slotTwice({ text, parts }: Sample): Iterable<string> {
  const all = slotsIn(parts)
  const twice = all.find((slot, index) => all.indexOf(slot) !== index)
  if (twice) yield `{${twice}} is twice in "${text}"`
}

function* empty({ text, parts }: Sample): Iterable<string> {
  if (parts.length === 0) yield `the sample "${text}" has no words`
}

/** The slots of a sample, in its order. */
export const slotsIn = (parts: readonly SamplePart[]): string[] =>
  parts.flatMap(({ slot }) => (slot === undefined ? [] : [slot]))

const asWords = ({ parts }: Sample): string =>
  parts.map(({ word, slot }) => word ?? `{${slot}}`).join(' ')

function* duplicates({ intents }: Model): Iterable<Found> {
  for (const { samples, slots } of intents) {
    for (const group of [samples, ...slots.map((slot) => slot.samples)]) {
      for (const { first, again } of repeated(group, asWords)) {
        if (again.parts.length === 0 || again.isBroken || first.isBroken) continue
        const also = [{ at: first.at, what: `"${first.text}"` }]
        yield { at: again.at, what: `the sample "${again.text}" is here twice`, also }
      }
    }
  }
}
