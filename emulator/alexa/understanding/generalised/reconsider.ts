import type { Cover } from '../cover.ts'
import type { CompiledModel } from '../model.ts'
import type { Heard } from '../tokens.ts'
import type { Filled } from '../ways.ts'
import type { Guess } from './generalise.ts'
import { generalise } from './generalise.ts'
import { learntFrom } from './learnt.ts'
import type { Lesson } from './lesson.ts'

/**
 * A better reading of an utterance that a sample covers with words in its slots that no list has;
 * undefined when the sample stands. Where those words are unknown to the whole model, the intent
 * stands and only the slots are looked at again; else a sample "find {x}" would swallow everything.
 */
export function reconsider(model: CompiledModel, heard: Heard, cover: Cover): Guess | undefined {
  const gaps = cover.filled.filter(isGap)
  const learnt = gaps.length > 0 ? learntFrom(model) : undefined
  if (!learnt) return undefined
  const clean = gaps.every((gap) => isUnknown(gap, heard, learnt.lesson))
  if (clean && (isFew(cover, learnt.lesson) || namesAlone(gaps))) return undefined
  const guess = generalise(model, heard, clean ? cover.sample.intent : undefined)
  return guess && differs(guess, cover) && keepsWhatIsSure(guess, cover) ? guess : undefined
}

/** Search phrases are made to hold any words. */
const isGap = ({ span }: Filled): boolean =>
  span.sureness === 'unlisted' || span.sureness === 'open'

/** Of a built-in list, which may well have what we do not know. */
const isName = ({ span }: Filled): boolean => span.sureness === 'open'

const isUnknown = ({ from, span }: Filled, { tokens }: Heard, { words, carriers }: Lesson) =>
  tokens
    .slice(from, span.end)
    .every(({ text }) => !words.classes.carriesTopic(words.classes.of(text)) || !carriers.has(text))

/** So few samples teach less about the slots of an intent than the one that covers the utterance. */
const isFew = ({ sample }: Cover, { intents }: Lesson): boolean =>
  (intents.find(({ intent }) => intent === sample.intent)?.samples.length ?? 0) < enough

const enough = 10

const namesAlone = (gaps: readonly Filled[]): boolean =>
  gaps.every(isName) && !gaps.some((gap) => isFollowed(gap, gaps))

/** Where two gaps meet, the sample does not say where one ends. */
const isFollowed = ({ span }: Filled, gaps: readonly Filled[]): boolean =>
  gaps.some(({ from }) => from === span.end)

function differs(guess: Guess, { sample, filled }: Cover): boolean {
  if (guess.intent !== sample.intent) return true
  const ofSample = places(sample.slots, filled)
  const ofGuess = places(guess.slots, guess.filled)
  return ofSample.length !== ofGuess.length || ofSample.some((one, at) => one !== ofGuess[at])
}

/** A reading of the same intent is no better when it loses a listed value or a built-in format. */
function keepsWhatIsSure(guess: Guess, { sample, filled }: Cover): boolean {
  if (guess.intent !== sample.intent) return true
  const kept = new Set(places(guess.slots, guess.filled))
  const sure = filled.filter((one) => !isGap(one))
  const slots = sample.slots.filter((_, at) => sure.some((one) => one === filled[at]))
  return places(slots, sure).every((place) => kept.has(place))
}

const places = (slots: readonly string[], filled: readonly Filled[]): string[] =>
  slots.map((slot, at) => `${slot} ${filled[at]?.from} ${filled[at]?.span.end}`).sort()
