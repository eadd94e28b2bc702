import type { Marks } from './marks.ts'
import { mark } from './marks.ts'
import type { Sentence } from './sentence.ts'
import type { Stems } from './stems.ts'
import type { WordClasses } from './word-classes.ts'
import { content } from './word-classes.ts'

/** What the features of a sentence depend on beside the sentence. */
export type Seen = {
  /** The words that are known; of all others only their class counts. */
  readonly words: ReadonlySet<string>
  readonly classes: WordClasses
  /** Known words that one of which no more is known may be another form of. */
  readonly stems: Stems
  /** The slot types that count, by place; all of them when there are none. */
  readonly types?: ReadonlySet<number>
}

/**
 * What tells one intent from another: the words of its samples, the sorts of values that are said,
 * and of other words only what they do.
 */
export function intentFeatures(
  { words, hidden, classes, marks }: Sentence,
  seen: Seen,
): Set<string> {
  const features = new Set<string>(['always'])
  let before = '^'
  for (let at = 0; at < words.length; at += 1) {
    const types = typesAt(marks, at, seen.types)
    for (const type of types) features.add(`type ${type}`)
    const sort = classes[at] ?? ''
    const known = hidden[at] ? undefined : knownForm(words[at] ?? '', sort, seen)
    const read = known ?? (types.length > 0 ? `<${types[0]}>` : `<${sort}>`)
    const counts = types.length === 0 || (known !== undefined && seen.classes.carriesTopic(sort))
    if (counts) features.add(`word ${read}`)
    features.add(`pair ${before} ${read}`)
    before = read
  }
  return features
}

function knownForm(word: string, sort: string, { words, stems }: Seen): string | undefined {
  if (words.has(word)) return word
  return sort === content ? stems(word).find((form) => words.has(form)) : undefined
}

/** Of an intent alone, one type: a word in several of its lists says no more than in one. */
function typesAt(marks: Marks, at: number, own: Seen['types']): readonly number[] {
  let types: number[] | undefined
  for (const { place, at: its } of marks) {
    if (its[at] === mark.none || own?.has(place) === false) continue
    if (own) return [place]
    types ??= []
    types.push(place)
  }
  return types ?? noTypes
}

const noTypes: readonly number[] = []
