/** Fewer letters in common say nothing: "plan" and "play". */
const shortest = 4
/** Endings are no longer: "flieg" and "fliegen", "reminder" and "reminders". */
const longestEnding = 3

/** The known words that a word may be another form of. */
export type Stems = (word: string) => readonly string[]

/** Words by how they begin, for those that nobody has said in just this form. */
export function stemsOf(words: Iterable<string>): Stems {
  const long = [...words].filter((word) => word.length >= shortest)
  const known = Map.groupBy(long, beginning)
  return (word) => known.get(beginning(word))?.filter((other) => isForm(word, other)) ?? none
}

const none: readonly string[] = []

const beginning = (word: string): string => word.slice(0, shortest)

function isForm(one: string, other: string): boolean {
  let same = shortest
  while (same < one.length && one[same] === other[same]) same += 1
  return Math.max(one.length, other.length) - same <= longestEnding
}
