import { notEmulated } from '../../errors.ts'
import { Explained } from '../../explained.ts'
import type { ConsideredIntent, Understanding } from '../../transcript/turn.ts'
import { nearestIntents } from './considered/nearest-intents.ts'
import { unknownWords } from './considered/unknown-words.ts'
import type { Cover } from './cover.ts'
import type { Plainer } from './generalised/courtesy.ts'
import { withoutCourtesy } from './generalised/courtesy.ts'
import { isDoubtful } from './generalised/doubt.ts'
import type { Guess } from './generalised/generalise.ts'
import { asGuess, generalise } from './generalised/generalise.ts'
import { heardLoosely } from './generalised/loosely.ts'
import { betterSample, mayBeMeant, nearSample } from './generalised/near-samples.ts'
import { reconsider } from './generalised/reconsider.ts'
import type { CompiledModel } from './model.ts'
import type { Settled } from './settled.ts'
import { settledCover, unsureWords } from './settled.ts'
import { slotsOf } from './slots.ts'
import { isSure } from './span.ts'
import type { Heard } from './tokens.ts'
import { hear } from './tokens.ts'
import { isFormat } from './values/formats.ts'
import { momentOf } from './values/moment.ts'

/** When and where it is said, for values such as dates. `now` in milliseconds since the epoch. */
export type UnderstandOptions = {
  readonly now?: number
  readonly timeZone?: string
  /** `exact` keeps to the samples: what none covers is a fallback. Default: `generalised`. */
  readonly understanding?: 'exact' | 'generalised' | undefined
  /** Told of every edge of the trie that is tried. */
  readonly onStep?: () => void
}

/** However near a guess comes: only a sample that covers the utterance earns 1. */
const nearlySure = 0.99
/** Where a sample covers it all, but only by what is hardly the name of anything. */
const doubtful = 0.5
const fallback = 'AMAZON.FallbackIntent'

/**
 * What Alexa makes of an utterance. Undefined when no sample covers it and the model has no
 * AMAZON.FallbackIntent.
 *
 * @throws NOT_EMULATED when no sample covers the utterance in a language of which too little is known
 *   to call it a fallback.
 */
export function understand(
  model: CompiledModel,
  utterance: string,
  options: UnderstandOptions = {},
): Understanding | undefined {
  return understandFirst(model, [utterance], options)?.understanding
}

/**
 * What Alexa makes of one of several readings of a one-shot: that wins which a sample covers with the
 * fewest words that are on no list, of equals the first. When none is covered the first reading counts.
 *
 * @throws NOT_EMULATED as {@link understand}.
 */
export function understandFirst(
  model: CompiledModel,
  utterances: readonly string[],
  options: UnderstandOptions = {},
): { readonly utterance: string; readonly understanding: Understanding } | undefined {
  const said = utterances.map((utterance) => hearAt(utterance, model, options))
  const best = leastGuessed(model, said, options)
  if (best) {
    const { utterance } = best.asSaid
    return { utterance, understanding: covered(model, best.settled, options) }
  }
  const [first] = said
  const understanding = first && uncovered(model, first, options)
  return understanding && { utterance: first.utterance, understanding }
}

/** The first with the fewest words in slots that may hold any; one that has none ends the search. */
function leastGuessed(
  model: CompiledModel,
  readings: readonly Heard[],
  { onStep }: UnderstandOptions,
): { readonly asSaid: Heard; readonly settled: Settled } | undefined {
  let best: { readonly asSaid: Heard; readonly settled: Settled } | undefined
  for (const asSaid of readings) {
    const settled = settledCover(model, asSaid, onStep)
    if (!settled) continue
    if (!best || unsureWords(settled) < unsureWords(best.settled)) best = { asSaid, settled }
    if (unsureWords(settled) === 0) break
  }
  return best
}

function uncovered(
  model: CompiledModel,
  asSaid: Heard,
  { understanding }: UnderstandOptions,
): Understanding | undefined {
  if (understanding !== 'exact') {
    const heard = heardLoosely(model, asSaid) ?? asSaid
    const plainer = withoutCourtesy(model, heard)
    const near = nearSample(model, asSaid, heard, plainer)
    if (near) return likeSample(model, near)
    const best = bestGuess(model, heard, plainer.at(-1))
    // A guess that fills no slot gives way to what does.
    const maybe = fullness(best) > 0 ? undefined : mayBeMeant(model, asSaid, heard, plainer)
    if (maybe && (!best || maybe.cover.filled.length > 0)) return likeSample(model, maybe)
    if (best) return generalised(model, best.heard, best.guess)
  }
  if (!isKnown(model)) throw nothingKnown(model, asSaid.utterance)
  return model.intents.has(fallback) ? fallBack(model, asSaid.utterance) : undefined
}

type Guessed = { readonly heard: Heard; readonly guess: Guess }

function guessAt(model: CompiledModel, heard: Heard): Guessed | undefined {
  const guess = generalise(model, heard)
  return guess && { heard, guess }
}

/** A courtesy beside a value can hide it: of the guesses with and without, that which fills more slots. */
function bestGuess(
  model: CompiledModel,
  heard: Heard,
  barest: Plainer | undefined,
): Guessed | undefined {
  const guess = guessAt(model, heard)
  const isFull = guess !== undefined && guess.guess.slots.length > 0
  const plain = barest && !isFull ? guessAt(model, barest.heard()) : undefined
  return plain && fullness(plain) > fullness(guess) ? plain : guess
}

const fullness = (guessed: Guessed | undefined): number => guessed?.guess.slots.length ?? -1

function hearAt(utterance: string, { language }: CompiledModel, when: UnderstandOptions): Heard {
  const { now = Number.NaN } = when
  return hear(utterance, language, momentOf({ ...when, now: isTime(now) ? now : Date.now() }))
}

/** Whether years near it have the four digits that values of AMAZON.DATE have; else it says nothing. */
export function isTime(milliseconds: number): boolean {
  const year = new Date(milliseconds).getUTCFullYear()
  return year >= 1100 && year < 9900
}

/** A sample whose slots took words that no list has may not be what was meant. */
function covered(
  model: CompiledModel,
  { heard, cover }: Settled,
  { understanding }: UnderstandOptions,
): Understanding {
  if (understanding === 'exact' || cover.filled.every(isSure)) return exact(model, heard, cover)
  const said = { heard, cover }
  const better = betterSample(model, said)
  if (better) return likeSample(model, better)
  const guess = reconsider(model, heard, cover)
  if (guess) return generalised(model, heard, guess)
  return isDoubtful(model, said)
    ? generalised(model, heard, asGuess(cover, doubtful))
    : exact(model, heard, cover)
}

/** What a sample covers but for courtesies around it is all but sure. */
function likeSample(model: CompiledModel, { heard, cover }: Settled): Understanding {
  return generalised(model, heard, reconsider(model, heard, cover) ?? asGuess(cover, nearlySure))
}

function generalised(model: CompiledModel, heard: Heard, guess: Guess): Understanding {
  const { intent } = guess
  const confidence = Math.min(nearlySure, Math.round(guess.confidence * 100) / 100)
  const slots = slotsOf(model, heard, { sample: guess, filled: guess.filled })
  const { utterance } = heard
  return new Explained(
    { intent, slots, match: 'generalised', confidence },
    () => consideredFirst({ intent, confidence }, nearestIntents(model, utterance)),
    () => unknownWords(model, utterance),
  )
}

/** What was chosen goes first, and nothing else is surer. */
function consideredFirst(
  chosen: ConsideredIntent,
  nearest: readonly ConsideredIntent[],
): readonly ConsideredIntent[] {
  const same = nearest.find(({ intent }) => intent === chosen.intent)
  const others = nearest.filter((one) => one !== same)
  const atMost = (one: ConsideredIntent) => Math.min(one.confidence, chosen.confidence)
  return [{ ...same, ...chosen }, ...others.map((one) => ({ ...one, confidence: atMost(one) }))]
}

function exact(model: CompiledModel, heard: Heard, cover: Cover): Understanding {
  const { intent } = cover.sample
  const slots = slotsOf(model, heard, cover)
  const { utterance } = heard
  const sure = [cover.sample, ...cover.conflicts].map((sample) => ({
    intent: sample.intent,
    confidence: 1,
    sample: sample.text,
  }))
  const others = () =>
    nearestIntents(model, utterance).filter(
      (other) => !sure.some(({ intent }) => intent === other.intent),
    )
  return new Explained({ intent, slots, match: 'exact', confidence: 1 }, () => [
    ...sure,
    ...others(),
  ])
}

const fallBack = (model: CompiledModel, utterance: string): Understanding =>
  new Explained(
    { intent: fallback, slots: {}, match: 'fallback', confidence: 0 },
    () => nearestIntents(model, utterance),
    () => unknownWords(model, utterance),
  )

/** Whether enough is known of the language to say that something means nothing to the skill. */
const isKnown = ({ language, types }: CompiledModel): boolean =>
  language.emulated ||
  (Object.keys(language.phrases).length > 0 && ![...types.keys()].some(isFormat))

const nothingKnown = ({ locale }: CompiledModel, utterance: string) =>
  notEmulated(
    `No sample covers "${utterance}", and what else Alexa would understand in ${locale} is not known`,
    `Say one of the samples of ${locale}; what people say for numbers and dates there is not known here.`,
  )
