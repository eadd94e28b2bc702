import type { Language } from '../language.ts'
import { plainly } from './loosely.ts'

/** Fewer letters in common say nothing: "plan" and "play". */
const shortest = 4
/** Endings are no longer: "flieg" and "fliegen", "reminder" and "reminders". */
const longestEnding = 3

/** The known words that a word may be another form of. */
export type Stems = (word: string) => readonly string[]

/**
 * Words by how they begin, for those that nobody has said in just this form; the nearest first, and
 * before all others those that only have other accents.
 */
export function stemsOf(words: ReadonlySet<string>, language: Pick<Language, 'ownLetters'>): Stems {
  const long = [...words].filter((word) => word.length >= shortest)
  const plain = Map.groupBy(long, (word) => plainly(word, language))
  const known = Map.groupBy(long, beginning)
  const formsOf = (word: string): readonly string[] => {
    const same = plain.get(plainly(word, language)) ?? none
    const near = known.get(beginning(word))?.flatMap((other) => {
      const ending = endingBetween(word, other)
      return ending === undefined ? [] : [{ other, ending }]
    })
    if (!near) return same
    const others = near.sort((a, b) => a.ending - b.ending).map(({ other }) => other)
    return same.length === 0 ? others : [...new Set([...same, ...others])]
  }
  // Those of its own words are asked for again and again.
  const own = new Map<string, readonly string[]>()
  return (word) => {
    const found = own.get(word) ?? formsOf(word)
    if (words.has(word)) own.set(word, found)
    return found
  }
}

const none: readonly string[] = []

const beginning = (word: string): string => word.slice(0, shortest)

/** How many letters two forms of one word differ by; a short word hardly has a long ending. */
function endingBetween(one: string, other: string): number | undefined {
  let same = shortest
  while (same < one.length && one[same] === other[same]) same += 1
  const ending = Math.max(one.length, other.length) - same
  const isForm = ending <= longestEnding && same > 2 * ending
  return isForm ? one.length + other.length - 2 * same : undefined
}
