import { locales, withIsoCountry } from '../../alexa/locales.ts'
import { didYouMean } from '../../did-you-mean.ts'
import type { Found, Rule } from '../finding.ts'
import type { Text } from '../located.ts'
import { listIn, textIn, textsIn } from '../located.ts'
import type { Manifest } from './view.ts'

const shortestName = 2
const longest: Readonly<Record<string, number>> = { summary: 160, description: 4000 }
const longestPhrase = 200
const mostKeywords = 30

export const listingRules: readonly Rule<Manifest>[] = [
  {
    name: 'listing-incomplete',
    severity: 'error',
    basis: 'seen',
    about: 'name, summary, description and example phrases in each locale',
    remedy: 'Write it: the store shows it, and certification asks for it.',
    check: incomplete,
  },
  {
    name: 'listing-length',
    severity: 'error',
    basis: 'Amazon',
    about:
      'name from 2 characters, summary to 160, description to 4000, example phrases to 200 each, 30 keywords',
    remedy: 'Keep to the length that the manifest schema allows.',
    check: lengths,
  },
  {
    name: 'listing-locale',
    severity: 'error',
    basis: 'Amazon',
    about: 'a locale that Alexa does not have',
    remedy: 'Correct the locale.',
    check: ({ listings }) =>
      listings
        .filter(({ locale }) => !locales.includes(locale.text))
        .map(({ locale: { at, text } }) => {
          const meant = didYouMean(withIsoCountry(text), locales)
          return { at, what: `Alexa has no locale "${text}"${meant}` }
        }),
  },
  {
    name: 'locale-without-model',
    severity: 'error',
    basis: 'seen',
    about: 'a locale of the manifest without an interaction model',
    remedy: 'Add the interaction model of this locale, or take the locale out.',
    check: ({ listings, modelLocales, custom }) =>
      listings
        .filter(() => custom && modelLocales.length > 0)
        .filter(({ locale }) => !modelLocales.includes(locale.text))
        .map(({ locale: { at, text } }) => ({
          at,
          what: `there is no interaction model for ${text}`,
        })),
  },
  {
    name: 'model-without-locale',
    severity: 'warning',
    basis: 'ours',
    about: 'an interaction model whose locale the manifest has not',
    remedy: 'Add the locale to publishingInformation.locales, or remove the model.',
    check: ({ listings, models, manifest }) => {
      const listed = listings.map(({ locale }) => locale.text)
      return [...models.keys()]
        .filter((locale) => listed.length > 0 && !listed.includes(locale))
        .map((locale) => ({ at: manifest.at, what: `the model of ${locale} has no listing` }))
    },
  },
]

function* incomplete({ listings }: Manifest): Iterable<Found> {
  for (const { locale, node } of listings) {
    const missing = ['name', 'summary', 'description'].filter(
      (key) => (textIn(node, key)?.text.trim() ?? '') === '',
    )
    if (textsIn(node, 'examplePhrases').length === 0) missing.push('examplePhrases')
    for (const key of missing) {
      yield { at: textIn(node, key)?.at ?? locale.at, what: `${locale.text} has no ${key}` }
    }
  }
}

function* lengths({ listings }: Manifest): Iterable<Found> {
  for (const { locale, node } of listings) {
    const name = textIn(node, 'name')
    if (name && name.text !== '' && name.text.length < shortestName) {
      yield { at: name.at, what: `the name in ${locale.text} has one character` }
    }
    for (const [key, most] of Object.entries(longest)) {
      yield* tooLong(textIn(node, key), `the ${key} in ${locale.text}`, most)
    }
    for (const phrase of textsIn(node, 'examplePhrases')) {
      yield* tooLong(phrase, 'the example phrase', longestPhrase)
    }
    const keywords = listIn(node, 'keywords')
    const next = keywords[mostKeywords]
    if (next) yield { at: next.at, what: `${locale.text} has ${keywords.length} keywords` }
  }
}

function* tooLong(text: Text | undefined, name: string, most: number): Iterable<Found> {
  const count = text?.text.length ?? 0
  if (text && count > most) {
    yield { at: text.at, what: `${name} has ${count} characters, ${most} are allowed` }
  }
}
