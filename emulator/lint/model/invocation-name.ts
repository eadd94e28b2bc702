import { wakeWordSpellings } from '../../alexa/invocation/wake-word.ts'
import type { Found, Rule } from '../finding.ts'
import type { Text } from '../located.ts'
import { invocationWords } from './invocation-words.ts'
import type { Model } from './view.ts'

// "Choose the Invocation Name for a Custom Skill", requirements 2 to 6. The words are those of the
// English page; for other languages the words of the invocation grammar stand in, where they can
// only be misheard, since their own lists are not known here. Wake words are those of all languages.
const launchWords = 'run start play resume use launch ask open tell load begin enable'.split(' ')
const ownWords = ['skill', 'app']
const connecting = 'to from in using with about for that by if and whether'.split(' ')
const small = 'the a an for to of about up by at off with'.split(' ')

const isEnglish = ({ language }: Model) => language.tag === 'en'
/** Written without blanks, or in one compound. */
const mayBeOneWord = ({ language }: Model) => ['de', 'ja'].includes(language.tag)

const wordsOf = ({ text }: Text): string[] =>
  text
    .toLowerCase()
    .split(/[\s.]+/)
    .filter(Boolean)

export const invocationNameRules: readonly Rule<Model>[] = [
  {
    name: 'invocation-name-characters',
    severity: 'error',
    basis: 'Amazon',
    about:
      'only lower-case letters, spaces, apostrophes, and periods of abbreviations ("a. b. c.")',
    remedy: 'Write it in lower case as it is spoken, numbers as words ("twenty one").',
    check: (model) => named(model, characters),
  },
  {
    name: 'invocation-name-words',
    severity: 'error',
    basis: 'Amazon',
    about: 'no launch word, no wake word, not "skill" or "app"',
    remedy: 'Choose a name without this word: Alexa would take it for her own.',
    check: (model) => named(model, reserved),
  },
  {
    name: 'invocation-name-connecting',
    severity: 'warning',
    basis: 'Amazon',
    about: 'no connecting word, such as "to" or "for" (names with one are on sale)',
    remedy: 'Choose a name without this word: what follows it may be taken for the request.',
    check: (model) => named(model, connectingWords),
  },
  {
    name: 'invocation-name-two-words',
    severity: 'error',
    basis: 'Amazon',
    about: 'neither of two words is an article or a preposition',
    remedy: 'Add a word, or replace this one.',
    check: (model) => named(model, twoWords),
  },
  {
    name: 'invocation-name-one-word',
    severity: 'warning',
    basis: 'Amazon',
    about: 'two words or more, unless it is a brand of yours (German and Japanese are not checked)',
    remedy: 'Add a word, or be ready to prove that the name is your brand.',
    check: (model) => named(model, oneWord),
  },
  {
    name: 'invocation-name-misheard',
    severity: 'warning',
    basis: 'recalled',
    about: 'outside English: no launch word at the beginning, no connecting word at the end',
    remedy: 'Choose a name without this word there: it may be taken for a part of the sentence.',
    check: (model) => named(model, misheard),
  },
  {
    name: 'invocation-name-length',
    severity: 'warning',
    basis: 'recalled',
    about: '2 to 50 characters',
    remedy: 'Choose a name of 2 to 50 characters.',
    check: (model) => named(model, length),
  },
]

const named = (
  model: Model,
  check: (name: Text, model: Model) => Iterable<string>,
): Iterable<Found> => {
  const name = model.invocationName
  return name ? [...check(name, model)].map((what) => ({ at: name.at, what })) : []
}

function* characters(name: Text, model: Model): Iterable<string> {
  if (name.text.trim() === '') yield 'the invocation name is empty'
  const hyphen = isEnglish(model) ? '' : '-'
  const odd = [...name.text].filter((it) => !isAllowed(it, hyphen))
  if (odd.length > 0) yield `the invocation name "${name.text}" has ${quoted(odd)}`
  else if (name.text !== name.text.trim()) yield 'the invocation name begins or ends with a space'
}

const isAllowed = (character: string, further: string): boolean =>
  /^[\p{Ll}\p{Lo}\p{Lm}\p{M} .'’]$/u.test(character) || character === further

const quoted = (characters: readonly string[]): string =>
  [...new Set(characters)].map((it) => `"${it}"`).join(', ')

function* reserved(name: Text, model: Model): Iterable<string> {
  // A possessive is of its word: "alexa's".
  const words = new Set(wordsOf(name).flatMap((word) => word.split(/['’]/)))
  const others = isEnglish(model) ? [...launchWords, ...ownWords] : []
  for (const word of [...wakeWordSpellings, ...others]) {
    if (!words.has(word)) continue
    const why = launchWords.includes(word) ? 'people launch skills with it' : 'it is reserved'
    yield `the invocation name "${name.text}" has the word "${word}": ${why}`
  }
}

function* connectingWords(name: Text, model: Model): Iterable<string> {
  const words = new Set(wordsOf(name))
  for (const word of isEnglish(model) ? connecting : []) {
    if (words.has(word))
      yield `the invocation name "${name.text}" has the connecting word "${word}"`
  }
}

function* twoWords(name: Text, model: Model): Iterable<string> {
  const words = wordsOf(name)
  const found = isEnglish(model) && words.length === 2 && words.find((it) => small.includes(it))
  if (found) yield `of the two words of "${name.text}", "${found}" is an article or a preposition`
}

function* oneWord(name: Text, model: Model): Iterable<string> {
  if (wordsOf(name).length === 1 && !mayBeOneWord(model)) {
    yield `the invocation name "${name.text}" is a single word`
  }
}

function* misheard(name: Text, model: Model): Iterable<string> {
  const words = isEnglish(model) ? undefined : invocationWords(model.locale)
  const [first = '', ...rest] = wordsOf(name)
  const last = rest.at(-1)
  if (!words || last === undefined) return
  if (words.launching.has(first)) yield `"${name.text}" begins with "${first}", which opens skills`
  if (words.connecting.has(last)) {
    yield `"${name.text}" ends with "${last}", which connects a name with what is asked`
  }
}

function* length({ text }: Text): Iterable<string> {
  const count = [...text].length
  if (count === 1 || count > 50) yield `the invocation name has ${count} characters`
}
