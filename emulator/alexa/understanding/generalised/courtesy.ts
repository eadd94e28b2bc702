import { once } from '../../../once.ts'
import type { CompiledModel } from '../model.ts'
import type { Settled } from '../settled.ts'
import { settledCover } from '../settled.ts'
import { isSure } from '../span.ts'
import type { Heard } from '../tokens.ts'
import { hear, sliceOf } from '../tokens.ts'
import type { Filled } from '../ways.ts'
import type { GeneralLanguage } from './general-language.ts'
import { generalLanguageOf } from './general-language.ts'
import { learntFrom } from './learnt.ts'
import { wordsIn } from './words.ts'

/** Nobody says more of it than that in a row. */
const mostPhrases = 3

/** What of an utterance is left, from one token to another (exclusive), without courtesies around it. */
export type Plainer = { readonly from: number; readonly end: number; readonly heard: () => Heard }

/** Nobody asks for something in more words. */
const longestRequest = 30

/**
 * An utterance without the courtesies around it, in every way in which that can be: "could you please
 * search for cats" is also "search for cats". Those first that leave out least.
 */
export const withoutCourtesy = (model: CompiledModel, heard: Heard): Plainer[] =>
  without(politenessOf(model).courtesies, model, heard)

/**
 * The sample that covers an utterance without some of its courtesies: one that takes no words but
 * listed values and built-in formats, else that which leaves out most.
 */
export function coveredWithoutCourtesy(
  model: CompiledModel,
  ways: readonly Plainer[],
): Settled | undefined {
  const covers = ways.flatMap(({ heard }) => settledCover(model, heard()) ?? [])
  return covers.find(({ cover }) => cover.filled.every(isSure)) ?? covers.at(-1)
}

/**
 * The sample that names the thing which an utterance asks for: "weather in {city}" by "show me the
 * weather in boston". It must say with a word of its own what is talked about; a phrase of a built-in
 * intent is no thing. `plainer` are the ways without courtesies, which need not be looked at again. What
 * is on no list can be in its slots only if that is `named`.
 */
export function requested(
  model: CompiledModel,
  heard: Heard,
  plainer: readonly Plainer[],
  named = false,
): Settled | undefined {
  if (heard.tokens.length > longestRequest) return undefined
  const { requests } = politenessOf(model)
  for (const { from, end, heard: thing } of without(requests, model, heard)) {
    if (plainer.some((way) => way.from === from && way.end === end)) continue
    const settled = settledCover(model, thing())
    if (!settled) continue
    const { sample, filled } = settled.cover
    const mayBe = (named || filled.every(isSure)) && isNamed(model, settled)
    if (mayBe && !Object.hasOwn(model.language.phrases, sample.intent)) return settled
  }
  return undefined
}

/**
 * The sample whose slots have what an utterance answers: `{number}` of "i think it's fifty". Nothing
 * else may be in it than listed values, built-in formats and words of its own.
 */
export function answered(model: CompiledModel, heard: Heard): Settled | undefined {
  if (heard.tokens.length > longestRequest) return undefined
  for (const { heard: answer } of without(politenessOf(model).answers, model, heard)) {
    const settled = settledCover(model, answer())
    const filled = settled?.cover.filled ?? []
    const isAnswer =
      filled.length > 0 && filled.every(isSure) && !isOneAlone(model, answer(), filled)
    if (settled && isAnswer) return settled
  }
  return undefined
}

/** "that is the one", "das ist eine" tell no number. */
function isOneAlone(
  { language }: CompiledModel,
  { texts: [text = '', ...more] }: Heard,
  [filled]: readonly Filled[],
): boolean {
  if (more.length > 0 || filled?.type.name !== 'AMAZON.NUMBER') return false
  return language.numbers.articles.has(text) || (filled.span.value === '1' && !/^\p{N}/u.test(text))
}

/** Whether it names more than one word does: "what is score" may be an answer. */
export const saysMuch = ({ heard, cover }: Settled): boolean =>
  cover.filled.length > 0 || heard.tokens.length > 1

/**
 * Whether a sample says with a word of its own what is talked about, and what its slots took that is on no
 * list can be a name: words that say something, and that no sample has.
 */
export function isNamed(model: CompiledModel, settled: Settled): boolean {
  const { heard, cover } = settled
  const gaps = cover.filled.filter((one) => !isSure(one))
  const { canonical, saysTopic } = politenessOf(model)
  if (!restOf(settled).some(saysTopic)) return false
  const carriers = gaps.length > 0 ? learntFrom(model)?.lesson.carriers : undefined
  return gaps.every(({ from, span }) => {
    const topics = canonical(heard.texts.slice(from, span.end)).filter(saysTopic)
    return topics.length > 0 && topics.every((word) => !carriers?.has(word))
  })
}

/** The words that no slot has. */
const restOf = ({ heard, cover }: Settled): readonly string[] =>
  heard.texts.filter((_, at) => !cover.filled.some(({ from, span }) => from <= at && at < span.end))

function without({ before, after }: Edges, model: CompiledModel, heard: Heard): Plainer[] {
  const words = politenessOf(model).canonical(heard.texts)
  const starts = stages(words, before)
  const ends = stages(words.toReversed(), after).map((cut) => words.length - cut)
  if (starts.length + ends.length === 2) return []
  return starts
    .flatMap((from) => ends.map((end) => ({ from, end })))
    .filter(({ from, end }) => end > from && end - from < words.length)
    .sort((one, other) => other.end - other.from - (one.end - one.from))
    .map(({ from, end }) => ({
      from,
      end,
      heard: once(() => hear(sliceOf(heard, from, end), model.language, heard.moment, heard.also)),
    }))
}

/** How many words may be left out at the beginning: none, a phrase, another one after it. */
function stages(words: readonly string[], phrases: ByFirstWord): number[] {
  const cuts = [0]
  let open = [0]
  for (let round = 0; round < mostPhrases && open.length > 0; round += 1) {
    const next: number[] = []
    for (const at of open) {
      for (const phrase of phrases.get(words[at] ?? '') ?? none) {
        const cut = at + phrase.length
        const isHere = phrase.every((word, i) => word === words[at + i])
        if (isHere && !cuts.includes(cut) && !next.includes(cut)) next.push(cut)
      }
    }
    cuts.push(...next)
    open = next
  }
  return cuts
}

const none: readonly (readonly string[])[] = []

type ByFirstWord = ReadonlyMap<string, readonly (readonly string[])[]>

/** What may be left out before and after; backwards after, as it is looked for. */
type Edges = { readonly before: ByFirstWord; readonly after: ByFirstWord }

/** What people say around the thing that they want, in one language. */
type Politeness = {
  readonly courtesies: Edges
  /** These too, and the articles after them. */
  readonly requests: Edges
  readonly answers: Edges
  readonly canonical: (texts: readonly string[]) => string[]
  readonly saysTopic: (word: string) => boolean
}

const made = new Map<string, () => Politeness>()

function politenessOf({ language }: CompiledModel): Politeness {
  const general = generalLanguageOf(language.tag)
  const known = made.get(general.tag) ?? once(() => read(general, language))
  made.set(general.tag, known)
  return known()
}

function read(general: GeneralLanguage, language: CompiledModel['language']): Politeness {
  const { openings, endings, requests, answers, functionWords } = general
  const { of, canonical, classes } = wordsIn(general, language)
  const edges = (before: readonly string[], after: readonly string[]): Edges => ({
    before: Map.groupBy(before.map(of), ([first = '']) => first),
    after: Map.groupBy(
      after.map((phrase) => of(phrase).toReversed()),
      ([first = '']) => first,
    ),
  })
  const articles = functionWords['article']?.split(' ') ?? []
  return {
    courtesies: edges(openings, endings),
    requests: edges(
      [...openings, ...requests.before, ...articles],
      [...endings, ...requests.after],
    ),
    answers: edges([...openings, ...answers.before, ...articles], [...endings, ...answers.after]),
    canonical,
    saysTopic: classes.saysTopic,
  }
}
