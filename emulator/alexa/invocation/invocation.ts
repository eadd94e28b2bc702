import { notEmulated } from '../../errors.ts'
import type { Language } from '../understanding/language.ts'
import { languageOf } from '../understanding/language.ts'
import type { Heard } from '../understanding/tokens.ts'
import { endsOf, hear, sliceOf, wordsOf } from '../understanding/tokens.ts'
import type { InvocationLanguage, OneShotForm } from './language.ts'
import { invocationLanguage } from './language.ts'

/** What the words after the wake word ask of a skill. */
export type Invocation =
  | { readonly type: 'launch' }
  /** `utterances`: the possible readings, the shortest first; the first that a sample covers wins. */
  | { readonly type: 'one-shot'; readonly utterances: readonly string[] }
  /** They do not call this skill by its name. */
  | { readonly type: 'someone else' }

/** What a person says to a device, and whether the wake word came first. */
export type Spoken = { readonly wakeWord: boolean; readonly words: string }

// "Computer science" may be an answer, so of the wake words only Alexa needs no comma.
const wakeWord =
  /^\s*(?:alexa(?=[\s,.:;!?…–-]|$)|(?:echo|computer|amazon|ziggy)\s*,)[\s,.:;!?…–-]*/i

/** Takes the wake word off: "Alexa, open the quiz" → "open the quiz". */
export function splitWakeWord(text: string): Spoken {
  const called = wakeWord.exec(text)?.[0]
  if (called === undefined) return { wakeWord: false, words: text.trim() }
  return { wakeWord: true, words: text.slice(called.length).trim() }
}

type Grammar = {
  readonly language: Language
  readonly invocation: InvocationLanguage
  readonly heard: Heard
  readonly name: readonly string[]
}

/** A place in what was heard. */
type Place = number

/**
 * Reads what follows the wake word. The name must stand where the grammar has it; a sentence that
 * merely contains it is for someone else.
 * @throws NOT_EMULATED for a language whose grammar is not known here.
 */
export function parseInvocation(words: string, invocationName: string, locale: string): Invocation {
  const invocation = invocationLanguage(locale)
  if (!invocation) throw unknownGrammar(locale)
  const language = languageOf(locale)
  const heard = hear(words, language)
  const grammar = { language, invocation, heard, name: wordsOf(invocationName, language) }
  const end = heard.tokens.length
  const starts = startsOf(grammar)
  if (starts.some((start) => launches(grammar, start, end))) return { type: 'launch' }
  const utterances = [
    ...starts.flatMap((start) => asked(grammar, start)),
    ...actionFirst(grammar, starts),
  ]
  return utterances.length > 0
    ? { type: 'one-shot', utterances: [...new Set(utterances)] }
    : { type: 'someone else' }
}

const unknownGrammar = (locale: string) =>
  notEmulated(
    `How skills are invoked in ${locale} is not known here`,
    'Open the skill without words, or use an English locale.',
  )

/** Where the sentence may begin: after its polite words, and before them; the former first. */
function startsOf(grammar: Grammar): Place[] {
  const starts = [0]
  for (const start of starts) {
    for (const end of after(grammar, start, grammar.invocation.before)) {
      if (!starts.includes(end)) starts.push(end)
    }
  }
  return starts.sort((one, other) => other - one)
}

function launches(grammar: Grammar, start: Place, end: Place): boolean {
  const { launch } = grammar.invocation
  const names = [start, ...after(grammar, start, launch)].flatMap((at) => nameEnds(grammar, at))
  return names.some((at) => at === end || politelyEnds(grammar, at, end))
}

const politelyEnds = (grammar: Grammar, at: Place, end: Place): boolean =>
  after(grammar, at, grammar.invocation.after).includes(end)

/** Verb, name, what is wanted. */
const asked = (grammar: Grammar, start: Place): string[] =>
  grammar.invocation.oneShot.flatMap((form) =>
    after(grammar, start, form.verbs)
      .flatMap((at) => nameEnds(grammar, at))
      .flatMap((at) => wishes(grammar, form, at)),
  )

/** "for the score" is also "the score". */
function wishes(grammar: Grammar, form: OneShotForm, at: Place): string[] {
  const end = grammar.heard.tokens.length
  const connected = after(grammar, at, form.connecting)
  const places = form.directly ? [...connected, at] : connected
  return places.filter((place) => place < end).flatMap((place) => wish(grammar, place, end))
}

/** What is wanted, name last. */
function actionFirst(grammar: Grammar, starts: readonly Place[]): string[] {
  const { heard, invocation } = grammar
  const end = heard.tokens.length
  const places = Array.from({ length: end }, (_, at) => at)
  const ends = places.filter((at) =>
    after(grammar, at, invocation.actionFirst)
      .flatMap((place) => nameEnds(grammar, place))
      .some((place) => place === end || politelyEnds(grammar, place, end)),
  )
  const last = ends.at(-1)
  if (last === undefined) return []
  return starts.filter((start) => start < last).flatMap((start) => wish(grammar, start, last))
}

/** The wish in the person's own words, without and with a polite ending. */
function wish(grammar: Grammar, from: Place, end: Place): string[] {
  const { heard } = grammar
  const places = Array.from({ length: end - from - 1 }, (_, index) => from + index + 1)
  const polite = places.find((at) => politelyEnds(grammar, at, end))
  const whole = sliceOf(heard, from, end)
  return polite === undefined ? [whole] : [sliceOf(heard, from, polite), whole]
}

/** Where the invocation name ends when it stands at a place, an article before it or not. */
const nameEnds = (grammar: Grammar, at: Place): Place[] =>
  [at, ...after(grammar, at, grammar.invocation.articles)].flatMap((place) =>
    endsOf(grammar.heard, place, grammar.name),
  )

/** Where any of some phrases ends when it stands at a place. */
const after = ({ heard, language }: Grammar, at: Place, phrases: readonly string[]): Place[] =>
  phrases.flatMap((phrase) => endsOf(heard, at, phraseWords(phrase, language)))

const known = new WeakMap<Language, Map<string, readonly string[]>>()

/** A grammar's phrases never change, so each is taken apart once. */
function phraseWords(phrase: string, language: Language): readonly string[] {
  const phrases = known.get(language) ?? new Map<string, readonly string[]>()
  known.set(language, phrases)
  const words = phrases.get(phrase) ?? wordsOf(phrase, language)
  phrases.set(phrase, words)
  return words
}
