import { basename } from 'node:path'
import { locales, withIsoCountry } from '../../alexa/locales.ts'
import { didYouMean } from '../../did-you-mean.ts'
import type { Rule } from '../finding.ts'
import { flagIn, member } from '../located.ts'
import type { Model } from './view.ts'

const mostBytes = 1.5 * 1024 * 1024
const mostIntents = 250
const longestSample = 200

const severalAllowed = ['en-AU', 'en-CA', 'en-GB', 'en-US']

export const limitRules: readonly Rule<Model>[] = [
  {
    name: 'model-size',
    severity: 'warning',
    basis: 'recalled',
    about: '1.5 MB for the model of a locale',
    remedy: 'Move long value lists into a catalogue, or shorten them.',
    check: ({ text, root }) => {
      const bytes = Buffer.byteLength(text)
      return bytes > mostBytes ? [{ at: root.at, what: `the model has ${bytes} bytes` }] : []
    },
  },
  {
    name: 'intent-count',
    severity: 'warning',
    basis: 'recalled',
    about: '250 intents, built-in ones included',
    remedy: 'Join intents that differ in one word only, with a slot for the word.',
    check: ({ intents, intentsAt }) =>
      intents.length > mostIntents
        ? [{ at: intentsAt, what: `the model has ${intents.length} intents` }]
        : [],
  },
  {
    name: 'sample-length',
    severity: 'warning',
    basis: 'recalled',
    about: '200 characters for a sample',
    remedy: 'Shorten it: nobody says so much in one breath.',
    check: ({ intents }) =>
      intents
        .flatMap(({ samples }) => samples)
        .filter(({ text }) => text.length > longestSample)
        .map(({ at, text }) => ({ at, what: `the sample has ${text.length} characters` })),
  },
  {
    name: 'locale-name',
    severity: 'warning',
    basis: 'Amazon',
    about: 'a file that is named for a locale Alexa does not have',
    remedy: 'Rename the file.',
    check: ({ file, root }) => {
      const name = basename(file, '.json')
      const looksLikeOne = /^[a-z]{2}[-_][a-z]{2}$/i.test(name)
      if (!looksLikeOne || locales.includes(name)) return []
      const also = locales.filter((it) => it.slice(0, 2) === name.slice(0, 2).toLowerCase())
      const meant = didYouMean(withIsoCountry(name), also)
      return [{ at: root.at, what: `Alexa has no locale "${name}"${meant}` }]
    },
  },
  {
    name: 'multiple-values-locale',
    severity: 'warning',
    basis: 'Amazon',
    about: 'slots that take several values, outside en-AU, en-CA, en-GB and en-US',
    remedy: 'Ask for one value at a time in this locale.',
    check: ({ intents, locale }) =>
      intents
        .flatMap(({ slots }) => slots)
        .flatMap(({ name, node }) => {
          const several = member(node, 'multipleValues')
          return several && flagIn(several, 'enabled') && !severalAllowed.includes(locale)
            ? [
                {
                  at: several.at,
                  what: `{${name.text}} takes several values, in ${locale} not yet`,
                },
              ]
            : []
        }),
  },
]
