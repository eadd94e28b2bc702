import type { Found, Rule } from '../finding.ts'
import type { Text } from '../located.ts'
import type { Model } from './view.ts'
import { repeated } from './view.ts'

type Named = { readonly sort: string; readonly name: Text }

function namesOf({ intents, types }: Model): Named[] {
  return [
    ...intents.map(({ name }) => ({ sort: 'intent', name })),
    ...intents.flatMap(({ slots }) => slots.map(({ name }) => ({ sort: 'slot', name }))),
    ...types.map(({ name }) => ({ sort: 'slot type', name })),
  ]
}

/** Names that the model itself chose; those of Amazon have a dot. */
const ownNames = (model: Model): Named[] =>
  namesOf(model).filter(({ name }) => !name.text.startsWith('AMAZON.'))

const requestTypes = ['LaunchRequest', 'IntentRequest', 'SessionEndedRequest']

export const nameRules: readonly Rule<Model>[] = [
  {
    name: 'name-characters',
    severity: 'error',
    basis: 'seen',
    about: 'names of intents, slots and slot types: letters and underscores only',
    remedy: 'Use letters and underscores: FavoriteColorIntent.',
    check: (model) => ownNames(model).flatMap(oddCharacters),
  },
  {
    name: 'name-digits',
    severity: 'warning',
    basis: 'recalled',
    about: 'names without digits that begin with a letter',
    remedy: 'Write the number as a word, and let the name begin with a letter.',
    check: (model) =>
      ownNames(model).flatMap(({ sort, name }) =>
        /^\w+$/.test(name.text) && /\d|^_/.test(name.text)
          ? [
              {
                at: name.at,
                what: `the ${sort} name "${name.text}" ${digitOrUnderscore(name.text)}`,
              },
            ]
          : [],
      ),
  },
  {
    name: 'name-of-a-request',
    severity: 'warning',
    basis: 'ours',
    about: 'an intent that is called as a type of request',
    remedy: 'Rename it: a handler that looks for the name alone confuses the two.',
    check: ({ intents }) =>
      intents
        .filter(({ name }) => requestTypes.includes(name.text))
        .map(({ name }) => ({ at: name.at, what: `an intent is called ${name.text}` })),
  },
  {
    name: 'duplicate-name',
    severity: 'error',
    basis: 'recalled',
    about: 'two intents or two slot types of one name, or two slots in one intent',
    remedy: 'Join the two, or rename one.',
    check: duplicates,
  },
]

const digitOrUnderscore = (name: string): string => {
  const digit = /\d/.exec(name)
  return digit ? `has the digit "${digit[0]}"` : 'begins with "_"'
}

function oddCharacters({ sort, name }: Named): Found[] {
  const odd = [...new Set(name.text.match(/[^A-Za-z0-9_]/gu) ?? [])]
  if (name.text === '') return [{ at: name.at, what: `the name of this ${sort} is empty` }]
  if (odd.length === 0) return []
  const list = odd.map((it) => `"${it}"`).join(', ')
  return [{ at: name.at, what: `the ${sort} name "${name.text}" has ${list}` }]
}

function* duplicates({ intents, types }: Model): Iterable<Found> {
  const slots = intents.map((intent) => intent.slots)
  for (const group of [intents, types, ...slots]) {
    for (const { first, again } of repeated<{ name: Text }>(group, ({ name }) => name.text)) {
      const also = [{ at: first.name.at, what: 'the other' }]
      yield { at: again.name.at, what: `the name "${again.name.text}" is given twice`, also }
    }
  }
}
