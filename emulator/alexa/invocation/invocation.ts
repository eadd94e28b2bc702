import { notEmulated } from '../../errors.ts'
import type { Language } from '../understanding/language.ts'
import { languageOf } from '../understanding/language.ts'
import type { Heard } from '../understanding/tokens.ts'
import { endsOf, hear, sliceOf, wordsOf } from '../understanding/tokens.ts'
import type { Form } from './form.ts'
import { formOf } from './form.ts'
import type { InvocationLanguage } from './language.ts'
import { invocationLanguage, invocationTags } from './language.ts'

/** What the words after the wake word ask of a skill. */
export type Invocation =
  | { readonly type: 'launch' }
  /** `utterances`: the possible readings, the shortest first; the first that a sample covers wins. */
  | { readonly type: 'one-shot'; readonly utterances: readonly string[] }
  /** They do not call this skill by its name. */
  | { readonly type: 'someone else' }

type Grammar = {
  readonly language: Language
  readonly invocation: InvocationLanguage
  readonly heard: Heard
  readonly name: readonly string[]
  /** The name without the article that it begins with, where it does. */
  readonly bareName: readonly string[] | undefined
}

/** A place in what was heard. */
type Place = number

/** From one place to another, exclusive. */
type Span = { readonly from: Place; readonly end: Place }

/** A way through a form: where it ends, and where in it the wish is. */
type Way = { readonly at: Place; readonly wish?: Span }

/**
 * Reads what follows the wake word. The name must stand where the grammar has it; a sentence that
 * merely contains it is for someone else.
 * @throws NOT_EMULATED for a language whose grammar is not known here.
 */
export function parseInvocation(words: string, invocationName: string, locale: string): Invocation {
  const grammar = grammarFor(words, invocationName, locale)
  // Most of what is said names no skill, and is then not looked at further.
  if (!isNamed(grammar)) return { type: 'someone else' }
  const starts = reach(grammar, 0, grammar.invocation.before).reverse()
  if (starts.some((start) => launches(grammar, start))) return { type: 'launch' }
  const wishes = starts.flatMap((start) => wished(grammar, start))
  const utterances = [...wishes]
    .sort((one, other) => one.end - one.from - (other.end - other.from))
    .map(({ from, end }) => sliceOf(grammar.heard, from, end))
  return utterances.length > 0
    ? { type: 'one-shot', utterances: [...new Set(utterances)] }
    : { type: 'someone else' }
}

/** What opens a skill, in the words of the language: "öffne sample quiz game". */
export const launching = (invocationName: string, locale: string): string =>
  knownLanguage(locale).say.launch.replace('{name}', () => invocationName)

/** What asks a skill for something, in the words of the language: "frage sample quiz game …". */
export const asking = (invocationName: string, wish: string, locale: string): string =>
  knownLanguage(locale).say.ask.replace(/\{(name|wish)\}/g, (_, slot) =>
    slot === 'name' ? invocationName : wish,
  )

function knownLanguage(locale: string): InvocationLanguage {
  const invocation = invocationLanguage(locale)
  if (invocation) return invocation
  throw notEmulated(
    `How skills are invoked in ${locale} is not known here`,
    `Use a locale of one of the languages ${invocationTags.join(', ')}.`,
  )
}

function grammarFor(words: string, invocationName: string, locale: string): Grammar {
  const invocation = knownLanguage(locale)
  const language = languageOf(locale)
  const named = hear(invocationName, language)
  const [article] = reach({ heard: named, language }, 0, invocation.beforeName).slice(1)
  return {
    language,
    invocation,
    heard: hear(words, language),
    name: wordsOf(invocationName, language),
    bareName:
      article === undefined
        ? undefined
        : wordsOf(sliceOf(named, article, named.tokens.length), language),
  }
}

function launches(grammar: Grammar, start: Place): boolean {
  const { invocation, language } = grammar
  const ways = invocation.launch.flatMap((form) =>
    through(grammar, formOf(form, language), { at: start }),
  )
  return ways.some(({ at }) => isLast(grammar, at))
}

/** Every reading of what is wanted of the skill. */
const wished = (grammar: Grammar, start: Place): Span[] =>
  grammar.invocation.oneShot.flatMap((form) =>
    through(grammar, formOf(form, grammar.language), { at: start }).flatMap(({ at, wish }) =>
      wish && isLast(grammar, at) ? politely(grammar, wish) : [],
    ),
  )

/** The ways through a form, which begin where the words so far end. */
function through(grammar: Grammar, form: Form, way: Way): Way[] {
  const [part, ...rest] = form
  if (part === undefined) return [way]
  const next = (ways: readonly Way[]) => ways.flatMap((one) => through(grammar, rest, one))
  if (part === 'wish') return next(wishFrom(grammar, way.at, rest.length === 0))
  const ends = part === 'name' ? nameEnds(grammar, way.at) : endsOfAny(grammar, way.at, part)
  return next(ends.map((at) => ({ ...way, at })))
}

/**
 * A wish takes at least a word; one that ends the sentence takes all that is left. It does not begin
 * at an ending such as the "s" of "tea room's".
 */
function wishFrom({ heard }: Grammar, from: Place, last: boolean): Way[] {
  if (heard.tokens[from]?.clitic) return []
  const all = Array.from({ length: Math.max(heard.tokens.length - from, 0) }, (_, index) => ({
    at: from + index + 1,
    wish: { from, end: from + index + 1 },
  }))
  return last ? all.slice(-1) : all
}

/** The wish without its polite ending, and with it. */
function politely(grammar: Grammar, { from, end }: Span): Span[] {
  const places = Array.from({ length: end - from - 1 }, (_, index) => from + index + 1)
  const polite = places.find((at) => politeEnds(grammar, at).includes(end))
  return polite === undefined
    ? [{ from, end }]
    : [
        { from, end: polite },
        { from, end },
      ]
}

const isLast = (grammar: Grammar, at: Place): boolean =>
  [at, ...politeEnds(grammar, at)].includes(grammar.heard.tokens.length)

const politeEnds = (grammar: Grammar, at: Place): Place[] =>
  endsOfAny(grammar, at, phrasesOf(grammar, grammar.invocation.after))

const isNamed = ({ heard, name, bareName = name }: Grammar): boolean =>
  heard.tokens.some((_, at) =>
    [name, bareName].some((one) => endsOfName(heard, at, one).length > 0),
  )

/** Where the invocation name ends when it stands at a place, an article before it or not. */
function nameEnds(grammar: Grammar, at: Place): Place[] {
  const { heard, invocation, name, bareName } = grammar
  const ends = reach(grammar, at, invocation.beforeName).flatMap((place) =>
    endsOfName(heard, place, name),
  )
  const contracted = invocation.contractions?.includes(heard.tokens[at - 1]?.text ?? '')
  return contracted && bareName ? [...ends, ...endsOfName(heard, at, bareName)] : ends
}

/** Nobody hears where a name is divided: "poke dex" is called as "pokedex" too. */
function endsOfName(heard: Heard, at: Place, name: readonly string[]): Place[] {
  const ends = endsOf(heard, at, name)
  const joined = name.join('')
  let said = ''
  for (let end = at; joined.startsWith(said) && end < heard.texts.length; end += 1) {
    said += heard.texts[end]
    if (said === joined && !ends.includes(end + 1)) return [...ends, end + 1]
  }
  return ends
}

/** Where one may be after any number of some phrases, none included. */
function reach(
  grammar: Pick<Grammar, 'heard' | 'language'>,
  from: Place,
  phrases: readonly string[],
): Place[] {
  const places = [from]
  for (const place of places) {
    for (const end of endsOfAny(grammar, place, phrasesOf(grammar, phrases))) {
      if (!places.includes(end)) places.push(end)
    }
  }
  return places
}

const endsOfAny = (
  { heard }: Pick<Grammar, 'heard'>,
  at: Place,
  phrases: readonly (readonly string[])[],
): Place[] => [...new Set(phrases.flatMap((phrase) => endsOf(heard, at, phrase)))]

const phrasesOf = ({ language }: Pick<Grammar, 'language'>, phrases: readonly string[]) =>
  phrases.flatMap((phrase) => {
    const [part] = formOf(phrase, language)
    return part === undefined || typeof part === 'string' ? [] : part
  })
