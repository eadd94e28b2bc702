import type { Cover } from '../cover.ts'
import { isCharacter } from '../pieces.ts'
import type { Heard } from '../tokens.ts'
import type { Filled } from '../ways.ts'
import type { Guess } from './generalise.ts'
import type { IntentSamples, Lesson } from './lesson.ts'
import { take } from './taken.ts'

/**
 * A guess at an intent whose sample covers the utterance, with a place for every word that a slot of
 * the sample took and that says what is talked about: what the guess cut off or left out is put back.
 * Undefined where that cannot be.
 */
export function completed(
  guess: Guess,
  cover: Cover,
  gaps: readonly Filled[],
  heard: Heard,
  lesson: Lesson,
): Guess | undefined {
  const intent = lesson.intents.find((one) => one.intent === guess.intent)
  if (!intent) return undefined
  let whole: Guess | undefined = guess
  for (const gap of gaps) {
    const slot = cover.sample.slots[cover.filled.indexOf(gap)] ?? ''
    whole = whole && withGap(whole, { slot, gap }, intent, heard, lesson)
  }
  return whole
}

/** Whether a guess has a place for each word that a sample's slot took, if it says what is talked about. */
export function isAccounted(
  { from, span }: Filled,
  { filled }: Guess,
  { texts }: Heard,
  lesson: Lesson,
): boolean {
  const isSaid = (at: number) => filled.some((one) => one.from <= at && at < one.span.end)
  return texts
    .slice(from, span.end)
    .every((text, index) => isSaid(from + index) || !saysTopic(text, lesson))
}

/** Whether a word is none of the language's own and none of the samples'; characters make up any word. */
const saysTopic = (text: string, { words: { classes }, carriers }: Lesson): boolean =>
  classes.saysTopic(text) && (isCharacter(text) || !carriers.has(text))

/** Where a guess leaves more slots empty, one sample no longer says which of them words belong to. */
const mostEmpty = 2

const emptyIn = ({ slots }: Guess, intent: IntentSamples): number =>
  [...intent.slots.keys()].filter((slot) => !slots.includes(slot)).length

type Missed = { readonly slot: string; readonly gap: Filled }

function withGap(
  guess: Guess,
  { slot, gap }: Missed,
  intent: IntentSamples,
  heard: Heard,
  lesson: Lesson,
): Guess | undefined {
  const isInside = ({ from, span }: Filled) => gap.from <= from && span.end <= gap.span.end
  if (isOnlyPronouns(gap, heard, lesson)) {
    const isTaken = guess.slots.includes(slot) || guess.filled.some(isInside)
    return isTaken ? guess : withFilled(guess, slot, gap)
  }
  if (isAccounted(gap, guess, heard, lesson)) return guess
  const inside = guess.filled.filter(isInside)
  const own = guess.filled[guess.slots.indexOf(slot)]
  // Who gives the slot to other words, or these words to more slots, knows better than the sample.
  if (own && (!isInside(own) || inside.length > 1)) return guess
  if (!own && emptyIn(guess, intent) > mostEmpty) return guess
  const rest = own ? gap : leftOf(gap, inside, heard, lesson)
  const taken = rest && take(lesson, intent, { slot, ...placeOf(rest) }, heard)
  if (!taken) return undefined
  return withFilled(guess, slot, taken)
}

/** "send it to me": a word that stands for somebody or something is a value where a sample has a slot. */
const isOnlyPronouns = (
  { from, span }: Filled,
  { texts }: Heard,
  { words: { classes } }: Lesson,
): boolean => texts.slice(from, span.end).every((text) => classes.of(text) === 'pronoun')

function withFilled(guess: Guess, slot: string, taken: Filled): Guess {
  const others = guess.slots.flatMap((name, at) => {
    const filled = guess.filled[at]
    return name === slot || !filled ? [] : [{ name, filled }]
  })
  return {
    ...guess,
    slots: [...others.map(({ name }) => name), slot],
    filled: [...others.map(({ filled }) => filled), taken],
  }
}

const placeOf = ({ from, span: { end } }: Filled) => ({ from, end })

/** The longest run of words that the guess leaves in a gap, without words that say nothing at its ends. */
function leftOf(
  gap: Filled,
  inside: readonly Filled[],
  { texts }: Heard,
  lesson: Lesson,
): Filled | undefined {
  const starts = [gap.from, ...inside.map(({ span }) => span.end)]
  const runs = starts.map((from) => {
    const next = inside.filter((one) => one.from >= from).map((one) => one.from)
    const run = [...texts.keys()].slice(from, Math.min(gap.span.end, ...next))
    const topics = run.filter((at) => saysTopic(texts[at] ?? '', lesson))
    return { from: topics[0] ?? from, end: (topics.at(-1) ?? from - 1) + 1 }
  })
  const longest = runs.reduce((best, one) =>
    one.end - one.from > best.end - best.from ? one : best,
  )
  return longest.end > longest.from
    ? { ...gap, from: longest.from, span: { ...gap.span, end: longest.end } }
    : undefined
}
