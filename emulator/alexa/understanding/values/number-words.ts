/** A phrase and the number that it says. */
export type NumberRow = readonly [string, number]

/** How a language says whole numbers. */
export type NumberWords = {
  /** The numbers that have words of their own, in every way; the first of each is the usual one. */
  readonly small: () => Iterable<NumberRow>
  /** The least power of ten that smaller numbers follow at once: after "two hundred" "five". */
  readonly followed: number
  /** What multiplies the number before it: "thousand", "million"; and "mil" alone is 1000. */
  readonly scales: ReadonlyMap<string, number>
  /** Scales that need no number before them. */
  readonly alone: ReadonlySet<string>
  /** Scales that are one word with what stands around them: "zweitausendfünf". */
  readonly fused: readonly string[]
  /** May join the smaller number: "one hundred and five". */
  readonly and: ReadonlySet<string>
  /** Number words that are above all something else: alone they are no numeral in a sample. */
  readonly articles: ReadonlySet<string>
  /** Zero when digits are spelt one by one: "six oh four five". */
  readonly spokenZeros: ReadonlySet<string>
  /** Whether two pairs of digits make one number: "nineteen eighty four". */
  readonly inPairs: boolean
  /** "first" and its like up to the hundredth. */
  readonly ordinals: () => Iterable<NumberRow>
  /** What makes an ordinal of the number before it, and times what: "hundredth", "番目". */
  readonly ordinalScales: readonly NumberRow[]
  /** What makes an ordinal of the number after it: "第". */
  readonly ordinalSigns: ReadonlySet<string>
  /** Ordinals in figures, "3rd"; the first group is the number. */
  readonly writtenOrdinals: RegExp
}

export const noNumberWords: NumberWords = {
  small: () => [],
  followed: 100,
  scales: new Map(),
  alone: new Set(),
  fused: [],
  and: new Set(),
  articles: new Set(),
  spokenZeros: new Set(),
  inPairs: false,
  ordinals: () => [],
  ordinalScales: [],
  ordinalSigns: new Set(),
  writtenOrdinals: /(?!)/,
}

/** The words of a blank-separated list. */
export const listed = (words: string): string[] => words.split(/\s+/).filter((word) => word !== '')

export const set = (words: string): ReadonlySet<string> => new Set(listed(words))

/** Rows for numbers that follow each other, alternatives between slashes: "one two/too". */
export const counted = (words: string, from: number, step = 1): NumberRow[] =>
  listed(words).flatMap((ways, index) =>
    ways.split('/').map((way): NumberRow => [way.replaceAll('_', ' '), from + index * step]),
  )

/** Every row of one list before every row of another: "hundred", "hundred five". */
export const joined = (
  before: readonly NumberRow[],
  after: readonly NumberRow[],
  glue: readonly string[],
): NumberRow[] =>
  before.flatMap(([one, high]) =>
    after.flatMap(([other, low]) =>
      glue.map((between): NumberRow => [`${one}${between}${other}`, high + low]),
    ),
  )
