/** Where a word stands in a value that is known: alone, at its beginning, inside, at its end. */
export const mark = { none: 0, alone: 1, first: 2, inside: 3, last: 4 } as const

/** Known values by their first word, longest first. */
export type KnownValues = ReadonlyMap<string, readonly (readonly string[])[]>

export function knownValues(values: readonly (readonly string[])[]): KnownValues {
  const known = new Map<string, (readonly string[])[]>()
  for (const value of values) {
    const [first] = value
    if (first === undefined) continue
    const others = known.get(first)
    if (others) others.push(value)
    else known.set(first, [value])
  }
  for (const others of known.values()) others.sort((one, other) => other.length - one.length)
  return known
}

/** Marks the known values among some words, from the left, each as long as it can be. */
export function markKnown(marks: Uint8Array, known: KnownValues, words: readonly string[]): void {
  for (let at = 0; at < words.length; ) {
    const value = longestAt(known, words, at)
    if (value) markValue(marks, at, at + value.length)
    at += value?.length ?? 1
  }
}

function longestAt(known: KnownValues, words: readonly string[], at: number) {
  return known.get(words[at] ?? '')?.find((value) => value.every((it, i) => it === words[at + i]))
}

export function markValue(marks: Uint8Array, from: number, end: number): void {
  for (let at = from; at < end; at += 1) marks[at] = mark.inside
  marks[from] = mark.first
  marks[end - 1] = end - from === 1 ? mark.alone : mark.last
}
