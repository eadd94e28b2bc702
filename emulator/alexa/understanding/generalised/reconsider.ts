import type { Cover } from '../cover.ts'
import type { CompiledModel } from '../model.ts'
import { isCharacter } from '../pieces.ts'
import { valuesIn } from '../several.ts'
import { isGap } from '../span.ts'
import type { Heard } from '../tokens.ts'
import type { Filled } from '../ways.ts'
import { completed, isAccounted } from './completed.ts'
import type { Guess } from './generalise.ts'
import { asGuess, generalise } from './generalise.ts'
import { learntFrom } from './learnt.ts'
import type { Lesson } from './lesson.ts'
import { isBare } from './lesson.ts'
import { withListedValues } from './listed-values.ts'
import { listedIn } from './taken.ts'

/**
 * A better reading of an utterance that a sample covers with words in its slots that no list has;
 * undefined when the sample stands. Where those words are unknown to the whole model, the intent
 * stands and only the slots are looked at again; else a sample "find {x}" would swallow everything.
 */
export function reconsider(model: CompiledModel, heard: Heard, cover: Cover): Guess | undefined {
  const learnt = gapsIn(model, heard, cover).length > 0 ? learntFrom(model) : undefined
  if (!learnt) return undefined
  const { lesson } = learnt
  const filled = cover.filled.map((one) => (isGap(one) && listedIn(one, heard, lesson)) || one)
  const isNarrower = filled.some((one, at) => one !== cover.filled[at])
  const narrowed = isNarrower ? { ...cover, filled } : cover
  const intent = lesson.intents.find((one) => one.intent === cover.sample.intent)
  const listed = intent && withListedValues(asGuess(narrowed, 1), intent, lesson, heard, 'cover')
  const guess = listed ?? guessed(model, heard, narrowed, lesson)
  return guess ?? (isNarrower ? asGuess(narrowed, 1) : undefined)
}

/** A better reading than that of a sample which took words that no list has. */
function guessed(
  model: CompiledModel,
  heard: Heard,
  cover: Cover,
  lesson: Lesson,
): Guess | undefined {
  const gaps = gapsIn(model, heard, cover)
  if (gaps.length === 0) return undefined
  const clean = gaps.every((gap) => isUnknown(gap, heard, lesson))
  if (clean && isFew(cover, lesson)) return undefined
  const made = generalise(model, heard, {
    only: clean ? cover.sample.intent : undefined,
    basis: 'cover',
  })
  const isSame = made?.intent === cover.sample.intent
  const guess = made && isSame ? completed(made, cover, gaps, heard, lesson) : made
  if (!guess || !differs(guess, cover) || !keepsWhatIsSure(guess, cover)) return undefined
  const bare = gaps.filter(({ type }) => isBare(type))
  if (bare.length === gaps.length && isContested(guess.intent, cover)) return undefined
  const keeps = isSame
    ? runsOf(bare).every((run) => isSplit(run, guess, heard))
    : bare.every((gap) => isAccounted(gap, guess, heard, lesson))
  return keeps ? guess : undefined
}

const gapsIn = (model: CompiledModel, heard: Heard, cover: Cover): Filled[] =>
  cover.filled.filter((one, at) => isGap(one) && !isRow(model, heard, cover, at))

/** Of several values in one slot some may well be new: "green tea and coffee". */
function isRow(
  { intents, types, language }: CompiledModel,
  heard: Heard,
  { sample, filled }: Cover,
  at: number,
): boolean {
  const slot = intents.get(sample.intent)?.slots.get(sample.slots[at] ?? '')
  const taken = filled[at]
  if (!slot?.takesSeveral || !taken) return false
  return valuesIn(types.get(slot.type) ?? taken.type, heard, taken, language.and).length > 1
}

/** Whether a sample of this intent covers the utterance as well: the rules of priority have decided. */
const isContested = (intent: string, { conflicts }: Cover): boolean =>
  conflicts.some((sample) => sample.intent === intent)

const isUnknown = ({ from, span }: Filled, { texts }: Heard, lesson: Lesson) => {
  const { words, carriers, stems } = lesson
  return texts
    .slice(from, span.end)
    .every(
      (text) => !words.classes.saysTopic(text) || !(carriers.has(text) || stems(text).length > 0),
    )
}

/** So few samples teach less about the slots of an intent than the one that covers the utterance. */
const isFew = ({ sample }: Cover, { intents }: Lesson): boolean =>
  (intents.find(({ intent }) => intent === sample.intent)?.samples.length ?? 0) < enough

const enough = 10

/** Gaps that follow each other without a word between. */
function runsOf(gaps: readonly Filled[]): Filled[][] {
  const runs: Filled[][] = []
  for (const gap of gaps) {
    const last = runs.at(-1)
    if (last?.at(-1)?.span.end === gap.from) last.push(gap)
    else runs.push([gap])
  }
  return runs
}

/**
 * Whether a guess divides what slots without any list took into more values, or otherwise. One that
 * leaves words out at either end knows no better: "let it be" is a song. Nor does one where every
 * character could be an end.
 */
function isSplit(run: readonly Filled[], { filled }: Guess, { texts }: Heard): boolean {
  const [from = 0, end = 0] = [run[0]?.from, run.at(-1)?.span.end]
  const inside = filled.filter((one) => one.from >= from && one.span.end <= end)
  return (
    !texts.slice(from, end).some(isCharacter) &&
    inside.length >= Math.max(2, run.length) &&
    inside.some((one) => one.from === from) &&
    inside.some((one) => one.span.end === end)
  )
}

function differs(guess: Guess, { sample, filled }: Cover): boolean {
  if (guess.intent !== sample.intent) return true
  const ofSample = places(sample.slots, filled)
  const ofGuess = places(guess.slots, guess.filled)
  return ofSample.length !== ofGuess.length || ofSample.some((one, at) => one !== ofGuess[at])
}

/** A reading of the same intent is no better when it loses a listed value or a built-in format. */
function keepsWhatIsSure(guess: Guess, { sample, filled }: Cover): boolean {
  if (guess.intent !== sample.intent) return true
  const at = ({ type, from, span }: Filled) => `${type.name} ${from} ${span.end}`
  const kept = new Set(guess.filled.map(at))
  return filled.filter((one) => !isGap(one)).every((one) => kept.has(at(one)))
}

const places = (slots: readonly string[], filled: readonly Filled[]): string[] =>
  slots.map((slot, at) => `${slot} ${filled[at]?.from} ${filled[at]?.span.end}`).sort()
