import { once } from '../../../once.ts'
import type { CompiledModel } from '../model.ts'
import type { Settled } from '../settled.ts'
import { settledCover } from '../settled.ts'
import type { Heard } from '../tokens.ts'
import { hear, sliceOf } from '../tokens.ts'
import { isSure } from './gaps.ts'
import type { GeneralLanguage } from './general-language.ts'
import { generalLanguageOf } from './general-language.ts'
import { wordsIn } from './words.ts'

/** Nobody says more of it than that in a row. */
const mostPhrases = 3

/** What of an utterance is left, from one token to another (exclusive), without courtesies around it. */
type Plainer = { readonly from: number; readonly end: number; readonly heard: Heard }

/**
 * An utterance without the courtesies around it, in every way in which that can be: "could you please
 * search for cats" is also "search for cats". Those first that leave out least.
 */
export function withoutCourtesy(model: CompiledModel, heard: Heard): Plainer[] {
  const { openings, endings, canonical } = phrasesOf(model)
  const words = canonical(heard.tokens.map(({ text }) => text))
  const starts = stages(words, openings)
  const ends = stages(words.toReversed(), endings).map((cut) => words.length - cut)
  return starts
    .flatMap((from) => ends.map((end) => ({ from, end })))
    .filter(({ from, end }) => end > from && end - from < words.length)
    .sort((one, other) => other.end - other.from - (one.end - one.from))
    .map(({ from, end }) => ({
      from,
      end,
      heard: hear(sliceOf(heard, from, end), model.language, heard.moment),
    }))
}

/**
 * The sample that covers an utterance without some of its courtesies: one that takes no words but
 * listed values and built-in formats, else that which leaves out most.
 */
export function politely(model: CompiledModel, ways: readonly Plainer[]): Settled | undefined {
  const covers = ways.flatMap(({ heard }) => settledCover(model, heard) ?? [])
  return covers.find(({ cover }) => cover.filled.every(isSure)) ?? covers.at(-1)
}

/** How many words may be left out at the beginning: none, a phrase, another one after it. */
function stages(words: readonly string[], phrases: readonly (readonly string[])[]): number[] {
  const cuts = new Set([0])
  let open = [0]
  for (let round = 0; round < mostPhrases && open.length > 0; round += 1) {
    open = open
      .flatMap((at) =>
        phrases
          .filter((phrase) => phrase.every((word, i) => word === words[at + i]))
          .map((phrase) => at + phrase.length),
      )
      .filter((cut) => !cuts.has(cut))
    for (const cut of open) cuts.add(cut)
  }
  return [...cuts]
}

type Phrases = {
  readonly openings: readonly (readonly string[])[]
  /** Backwards, as they are looked for. */
  readonly endings: readonly (readonly string[])[]
  readonly canonical: (texts: readonly string[]) => string[]
}

const made = new Map<string, () => Phrases>()

function phrasesOf({ language }: CompiledModel): Phrases {
  const general = generalLanguageOf(language.tag)
  const known = made.get(general.tag) ?? once(() => read(general, language))
  made.set(general.tag, known)
  return known()
}

function read(general: GeneralLanguage, language: CompiledModel['language']): Phrases {
  const { of, canonical } = wordsIn(general, language)
  return {
    openings: general.openings.map(of),
    endings: general.endings.map((phrase) => of(phrase).toReversed()),
    canonical,
  }
}
