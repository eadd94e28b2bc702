import { mark } from './marks.ts'
import type { Sentence } from './sentence.ts'
import { content } from './words.ts'

/**
 * What tells one intent from another: the words of its samples, the sorts of values that are said,
 * and of other words only what they do.
 */
export function intentFeatures(
  { words, hidden, classes, marks }: Sentence,
  known: ReadonlySet<string>,
): Set<string> {
  const features = new Set<string>(['always'])
  let before = '^'
  for (const [at, word] of words.entries()) {
    const types = typesAt(marks, at)
    for (const type of types) features.add(`type ${type}`)
    const sort = classes[at] ?? content
    const isKnown = !hidden[at] && known.has(word)
    const read = isKnown ? word : types.length > 0 ? `<${types[0]}>` : `<${sort}>`
    if (types.length === 0 || (isKnown && sort === content)) features.add(`word ${read}`)
    features.add(`pair ${before} ${read}`)
    before = read
  }
  return features
}

function typesAt(marks: readonly Uint8Array[], at: number): number[] {
  const types: number[] = []
  for (let type = 0; type < marks.length; type += 1) {
    if (marks[type]?.[at] !== mark.none) types.push(type)
  }
  return types
}
