import type { Found, Rule } from '../finding.ts'
import { textIn } from '../located.ts'
import { dialogIntents } from './dialog-view.ts'
import { slotsIn } from './samples.ts'
import type { Intent, Model, Sample } from './view.ts'

const search = 'AMAZON.SearchQuery'
const literal = 'AMAZON.LITERAL'

/** The built-in types that take any words. */
export const phraseTypes: readonly string[] = [search, literal]

/** Slots that take whole phrases, and what Amazon refuses around them. */
export const phraseSlotRules: readonly Rule<Model>[] = [
  {
    name: 'search-query-carrier',
    severity: 'error',
    basis: 'Amazon',
    about: 'a sample with AMAZON.SearchQuery has a carrier phrase',
    remedy: 'Add words around the slot, as in "search for {query}".',
    check: (model) => withSearch(model, carrier),
  },
  {
    name: 'search-query-alone',
    severity: 'error',
    basis: 'seen',
    about: 'AMAZON.SearchQuery shares its sample with no other slot',
    remedy: 'Ask for the other value in a turn of its own, or use a custom type for the phrase.',
    check: (model) => withSearch(model, alone),
  },
  {
    name: 'literal',
    severity: 'warning',
    basis: 'seen',
    about: 'AMAZON.LITERAL, which is no longer supported',
    remedy: 'Use AMAZON.SearchQuery, or a slot type with values of your own.',
    check: ({ intents }) => literals(intents),
  },
  {
    name: 'literal-in-dialog',
    severity: 'error',
    basis: 'Amazon',
    about: 'AMAZON.LITERAL in an intent with a dialog',
    remedy: 'Use AMAZON.SearchQuery, or take the intent out of the dialog.',
    check: ({ intents, body }) => literals(intents.filter((intent) => inDialog(intent, body))),
  },
]

function* withSearch(
  { intents }: Model,
  rule: (sample: Sample, slots: readonly string[], isSearch: (slot: string) => boolean) => string[],
): Iterable<Found> {
  for (const { slots, samples } of intents) {
    const phrases = new Set(
      slots.filter(({ type }) => type?.text === search).map(({ name }) => name.text),
    )
    for (const sample of samples) {
      const used = slotsIn(sample.parts)
      if (!used.some((slot) => phrases.has(slot))) continue
      for (const what of rule(sample, used, (slot) => phrases.has(slot))) {
        yield { at: sample.at, what }
      }
    }
  }
}

const carrier = ({ text, parts }: Sample, slots: readonly string[]): string[] =>
  parts.length === slots.length ? [`"${text}" must include a carrier phrase`] : []

function alone({ text }: Sample, slots: readonly string[], isSearch: (slot: string) => boolean) {
  const phrase = slots.find(isSearch)
  return new Set(slots).size > 1 ? [`"${text}" has another slot beside {${phrase}}`] : []
}

const literals = (intents: readonly Intent[]): Found[] =>
  intents
    .flatMap(({ slots }) => slots)
    .flatMap(({ name, type }) =>
      type?.text === literal
        ? [{ at: type.at, what: `{${name.text}} has the type ${literal}` }]
        : [],
    )

const inDialog = ({ name }: Intent, body: Model['body']): boolean =>
  dialogIntents(body).some((it) => textIn(it, 'name')?.text === name.text)
