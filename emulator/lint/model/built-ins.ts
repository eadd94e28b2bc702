import { languageOf } from '../../alexa/understanding/language.ts'
import type { Found, Rule } from '../finding.ts'
import { member } from '../located.ts'
import { didYouMeanBuiltIn } from './built-in-names.ts'
import type { Model } from './view.ts'

/** Without phrases of their own. */
const silent = ['AMAZON.FallbackIntent', 'AMAZON.SelectIntent']
const knownIntents = [...Object.keys(languageOf('en-US').phrases), ...silent]

/** `AMAZON.SearchAction<object@Book>` and its like: the built-in intent library. */
const isOfLibrary = (name: string): boolean => /^AMAZON\.\w+Action<.*>$/.test(name)

const has = ({ intents }: Model, name: string): boolean =>
  intents.some((intent) => intent.name.text === name)

const missing = (model: Model, names: readonly string[]): Found[] =>
  names
    .filter((name) => !has(model, name))
    .map((name) => ({ at: model.intentsAt, what: `the model has no ${name}` }))

export const builtInRules: readonly Rule<Model>[] = [
  {
    name: 'required-intent',
    severity: 'error',
    basis: 'seen',
    about: 'AMAZON.CancelIntent, AMAZON.HelpIntent and AMAZON.StopIntent are there',
    remedy: 'Add it to the intents, without samples, and handle it in the skill.',
    check: (model) =>
      missing(model, ['AMAZON.CancelIntent', 'AMAZON.HelpIntent', 'AMAZON.StopIntent']),
  },
  {
    name: 'navigate-home',
    severity: 'advice',
    basis: 'seen',
    about: 'AMAZON.NavigateHomeIntent is there, as the developer console adds it',
    remedy: 'Add it to the intents, without samples.',
    check: (model) => missing(model, ['AMAZON.NavigateHomeIntent']),
  },
  {
    name: 'fallback',
    severity: 'advice',
    basis: 'seen',
    about:
      'AMAZON.FallbackIntent is there: else what the skill cannot do goes to some intent of it',
    remedy: 'Add it to the intents, without samples, and say in the skill what it can do.',
    check: (model) => missing(model, ['AMAZON.FallbackIntent']),
  },
  {
    name: 'fallback-sensitivity',
    severity: 'warning',
    basis: 'ours',
    about: 'a sensitivity of AMAZON.FallbackIntent without that intent',
    remedy: 'Add AMAZON.FallbackIntent, or leave the sensitivity out.',
    check: (model) => {
      const path = ['modelConfiguration', 'fallbackIntentSensitivity']
      const node = member(model.languageModel, ...path)
      if (!node || has(model, 'AMAZON.FallbackIntent')) return []
      return [
        { at: node.at, what: 'the sensitivity is set, but there is no AMAZON.FallbackIntent' },
      ]
    },
  },
  {
    name: 'unknown-built-in',
    severity: 'warning',
    basis: 'recalled',
    about: 'an intent with the prefix AMAZON. that is not known',
    remedy: 'Correct its spelling; the prefix AMAZON. is reserved for built-in intents.',
    check: ({ intents }) =>
      intents
        .filter(({ name, isBuiltIn }) => isBuiltIn && !isOfLibrary(name.text))
        .filter(({ name }) => !knownIntents.includes(name.text))
        .map(({ name: { at, text } }) => ({
          at,
          what: `there is no built-in intent ${text}${didYouMeanBuiltIn(text, knownIntents)}`,
        })),
  },
  {
    name: 'built-in-slots',
    severity: 'warning',
    basis: 'recalled',
    about: 'slots of a standard built-in intent: it has none, or those of Amazon',
    remedy: 'Leave them out, and give samples that need them to an intent of your own.',
    check: ({ intents }) =>
      intents
        .filter(({ name, slots }) => knownIntents.includes(name.text) && slots.length > 0)
        .map(({ name: { at, text }, slots }) => {
          const names = slots.map((slot) => `{${slot.name.text}}`).join(', ')
          return { at, what: `${text} cannot have slots of the model: ${names}` }
        }),
  },
  {
    name: 'no-custom-intent',
    severity: 'warning',
    basis: 'recalled',
    about: 'one intent of its own with a sample at least',
    remedy: 'Add an intent of your own with a sample.',
    check: ({ intents, intentsAt }) =>
      intents.some(({ isBuiltIn, samples }) => !isBuiltIn && samples.length > 0)
        ? []
        : [{ at: intentsAt, what: 'the model has no intent of its own with a sample' }],
  },
  {
    name: 'intent-without-samples',
    severity: 'warning',
    basis: 'seen',
    about: 'an intent of its own that no utterance reaches',
    remedy: 'Add a sample, or remove the intent.',
    check: ({ intents }) =>
      intents
        .filter(({ isBuiltIn, samples }) => !isBuiltIn && samples.length === 0)
        .map(({ name }) => ({ at: name.at, what: `the intent ${name.text} has no sample` })),
  },
]
