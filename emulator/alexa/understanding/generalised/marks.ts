/** Where a word stands in a value that is known: alone, at its beginning, inside, at its end. */
export const mark = { none: 0, alone: 1, first: 2, inside: 3, last: 4 } as const

/** Where the known values of one slot type stand in a sentence. */
type TypeMarks = { readonly place: number; readonly at: Uint8Array }

/** Of those slot types of a model that have a value in a sentence, in the order of the model. */
export type Marks = readonly TypeMarks[]

/** Marks under way; types without values take neither time nor room. */
export class Marking {
  readonly #length: number
  readonly #types = new Map<number, { readonly at: Uint8Array; end: number }>()

  constructor(length: number) {
    this.#length = length
  }

  /** Whether a value of a type may begin at a word: what was found further left goes first. */
  isFree(place: number, from: number): boolean {
    return (this.#types.get(place)?.end ?? 0) <= from
  }

  add(place: number, from: number, end: number): void {
    const its = this.#types.get(place) ?? { at: new Uint8Array(this.#length), end: 0 }
    this.#types.set(place, its)
    its.end = Math.max(its.end, end)
    its.at.fill(mark.inside, from, end)
    its.at[from] = mark.first
    its.at[end - 1] = end - from === 1 ? mark.alone : mark.last
  }

  done(): Marks {
    return [...this.#types]
      .map(([place, { at }]) => ({ place, at }))
      .sort((one, other) => one.place - other.place)
  }
}

/** A value of the slot type at a place. */
type KnownValue = { readonly place: number; readonly words: readonly string[] }

/** Known values by the two words that they begin with, or their only one; longest first. */
export type KnownValues = ReadonlyMap<string, readonly KnownValue[]>

/** The values of each type, in the order of the model. */
export function knownValues(types: readonly (readonly (readonly string[])[])[]): KnownValues {
  const known = new Map<string, KnownValue[]>()
  for (const [place, values] of types.entries()) {
    for (const words of values) {
      const [first, second] = words
      if (first === undefined) continue
      const beginning = second === undefined ? first : `${first} ${second}`
      const others = known.get(beginning)
      if (others) others.push({ place, words })
      else known.set(beginning, [{ place, words }])
    }
  }
  for (const others of known.values())
    others.sort((one, other) => other.words.length - one.words.length)
  return known
}

/** Marks the known values among some words, from the left, each as long as it can be. */
export function markKnown(marking: Marking, known: KnownValues, sentence: readonly string[]): void {
  for (let at = 0; at < sentence.length; at += 1) {
    const first = sentence[at] ?? ''
    const longer = known.get(`${first} ${sentence[at + 1]}`)
    if (longer) for (const value of longer) markIfHere(marking, value, sentence, at)
    const single = known.get(first)
    if (single) for (const value of single) markIfHere(marking, value, sentence, at)
  }
}

function markIfHere(
  marking: Marking,
  { place, words }: KnownValue,
  sentence: readonly string[],
  at: number,
): void {
  const isHere = marking.isFree(place, at) && words.every((word, i) => word === sentence[at + i])
  if (isHere) marking.add(place, at, at + words.length)
}
