import { parseInvocation } from '../../alexa/invocation/invocation.ts'
import { splitWakeWord } from '../../alexa/invocation/wake-word.ts'
import { wordsOf } from '../../alexa/understanding/tokens.ts'
import { understandFirst } from '../../alexa/understanding/understand.ts'
import { ColloquyError } from '../../errors.ts'
import type { Found, Rule } from '../finding.ts'
import type { Text } from '../located.ts'
import { textsIn } from '../located.ts'
import { compiled } from '../model/compiled.ts'
import type { Model } from '../model/view.ts'
import type { Manifest } from './view.ts'

const mostShown = 3

/** "Alexa, open …", in any script. Elsewhere the wake word may be another. */
const beginsWithAlexa = (text: string): boolean => splitWakeWord(text).wakeWord === 'Alexa'

export const examplePhraseRules: readonly Rule<Manifest>[] = [
  {
    name: 'example-phrase-count',
    severity: 'warning',
    basis: 'seen',
    about: 'three example phrases at most are shown',
    remedy: 'Keep the three best.',
    check: ({ listings }) =>
      listings.flatMap(({ node }) => {
        const phrases = textsIn(node, 'examplePhrases')
        const next = phrases[mostShown]
        return next ? [{ at: next.at, what: `there are ${phrases.length} example phrases` }] : []
      }),
  },
  {
    name: 'example-phrase-wake-word',
    severity: 'error',
    basis: 'Amazon',
    about: 'the first example phrase begins with "Alexa"',
    remedy: 'Write it as people say it: "Alexa, open …".',
    check: ({ listings }) =>
      listings.flatMap(({ node }) => {
        const first = textsIn(node, 'examplePhrases')[0]
        const isCalled = first === undefined || beginsWithAlexa(first.text)
        return isCalled ? [] : [{ at: first.at, what: `"${first.text}" has no wake word` }]
      }),
  },
  {
    name: 'example-phrase-name',
    severity: 'error',
    basis: 'Amazon',
    about: 'an example phrase that begins with "Alexa" has the invocation name',
    remedy: 'Use the invocation name of the model, word for word.',
    check: (manifest) => phrases(manifest, withoutName),
  },
  {
    name: 'example-phrase-understood',
    severity: 'warning',
    basis: 'ours',
    about: 'a sample covers what is asked in an example phrase (where invocation is emulated)',
    remedy: 'Add a sample that covers it, or take a sample into the phrase.',
    check: (manifest) => phrases(manifest, notUnderstood),
  },
]

function phrases(
  { listings, models }: Manifest,
  check: (phrase: Text, model: Model, name: string) => string | undefined,
): Found[] {
  return listings.flatMap(({ locale, node }) => {
    const model = models.get(locale.text)
    const name = model?.invocationName?.text
    if (!model || !name) return []
    return textsIn(node, 'examplePhrases').flatMap((phrase) => {
      const what = check(phrase, model, name)
      return what ? [{ at: phrase.at, what }] : []
    })
  })
}

function withoutName(phrase: Text, { language }: Model, name: string): string | undefined {
  if (!beginsWithAlexa(phrase.text)) return undefined
  const inWords = (text: string) => ` ${wordsOf(text, language).join(' ')} `
  const joined = (text: string) => inWords(text).replaceAll(' ', '')
  // Names of letters are written in several ways, and some scripts have no blanks.
  const isThere =
    inWords(phrase.text).includes(inWords(name)) || joined(phrase.text).includes(joined(name))
  return isThere ? undefined : `"${phrase.text}" lacks the invocation name "${name}"`
}

function notUnderstood(phrase: Text, model: Model, name: string): string | undefined {
  const { words, wakeWord } = splitWakeWord(phrase.text)
  try {
    const invocation = wakeWord ? parseInvocation(words, name, model.locale) : undefined
    if (invocation && invocation.type !== 'one-shot') return undefined
    const ready = compiled(model)
    const understood = ready && understandFirst(ready, invocation?.utterances ?? [words])
    const isUnknown = ready && (!understood || understood.understanding.match === 'fallback')
    return isUnknown ? `no sample covers what "${phrase.text}" asks` : undefined
  } catch (error) {
    // Of a language that is not emulated nothing is known.
    if (error instanceof ColloquyError) return undefined
    throw error
  }
}
