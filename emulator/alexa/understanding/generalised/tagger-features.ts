import type { Sentence } from './sentence.ts'

/** Features are numbers below this; two that share one hardly matter. */
export const buckets = 2 ** 14

/** The words that a tagger knows, and which of them its samples have outside slots. */
type Vocabulary = {
  readonly words: ReadonlyMap<string, number>
  readonly carriers: ReadonlySet<string>
}

const outside = 1
const unseen = 2
const firstWord = 3

/** A number for the words of samples and of values. */
export function vocabularyOf(words: Iterable<string>, carriers: ReadonlySet<string>): Vocabulary {
  const numbers = new Map<string, number>()
  for (const word of words) if (!numbers.has(word)) numbers.set(word, firstWord + numbers.size)
  return { words: numbers, carriers }
}

/**
 * What tells which slot a word belongs to: the word or that it is unknown, its neighbours, what they
 * do, the nearest words of samples on either side, its ending, and the lists that it stands in.
 */
export function taggerFeatures(sentence: Sentence, vocabulary: Vocabulary): Int32Array[] {
  const { words, hidden, marks } = sentence
  const length = words.length
  const numbers = words.map((word, at) =>
    hidden[at] ? unseen : (vocabulary.words.get(word) ?? unseen),
  )
  const classes = sentence.classes.map(hashOf)
  const carrier = words.map((word, at) => !hidden[at] && vocabulary.carriers.has(word))
  const left = nearest(numbers, carrier)
  const right = nearest(numbers.toReversed(), carrier.toReversed()).toReversed()
  const word = (at: number) => (at < 0 || at >= length ? outside : (numbers[at] ?? unseen))
  const sort = (at: number) => (at < 0 || at >= length ? outside : (classes[at] ?? 0))
  // Written into one array, of which each word keeps as much as it has.
  const room = new Int32Array(ofWord + ofMark * marks.length)
  return words.map((text, at) => {
    const l = left[at] ?? outside
    const r = right[at] ?? outside
    room[0] = mixed(1, word(at), 0)
    room[1] = mixed(2, word(at - 1), 0)
    room[2] = mixed(3, word(at + 1), 0)
    room[3] = mixed(4, word(at - 2), word(at - 1))
    room[4] = mixed(5, word(at + 1), word(at + 2))
    room[5] = mixed(6, word(at - 1), word(at))
    room[6] = mixed(7, word(at), word(at + 1))
    room[7] = mixed(8, word(at - 1), word(at + 1))
    room[8] = mixed(9, sort(at), 0)
    room[9] = mixed(10, sort(at - 1), sort(at))
    room[10] = mixed(11, sort(at), sort(at + 1))
    room[11] = mixed(12, hashOf(text.slice(-3)), 0)
    room[12] = mixed(13, l, 0)
    room[13] = mixed(14, r, 0)
    room[14] = mixed(15, l, r)
    room[15] = mixed(16, 0, 0)
    room[16] = mixed(17, word(at), l)
    room[17] = mixed(18, word(at), r)
    let count = ofWord
    for (const { place: type, at: its } of marks) {
      const here = its[at] ?? 0
      if (here !== 0) {
        room[count++] = mixed(20, type, here)
        room[count++] = mixed(21, type * 8 + here, word(at - 1))
      }
      const next = its[at + 1] ?? 0
      if (next !== 0) room[count++] = mixed(22, type, next)
      const last = at > 0 ? (its[at - 1] ?? 0) : 0
      if (last !== 0) room[count++] = mixed(23, type, last)
    }
    return room.slice(0, count)
  })
}

/** How many features a word has, and at most for each type of which a value stands here or beside. */
const ofWord = 18
const ofMark = 4

/** For each word the nearest word of a sample before it. */
function nearest(numbers: readonly number[], carrier: readonly boolean[]): number[] {
  let last = outside
  return numbers.map((number, at) => {
    const found = last
    if (carrier[at]) last = number
    return found
  })
}

function mixed(template: number, one: number, other: number): number {
  let hash = Math.imul(template, 0x9e3779b1) ^ Math.imul(one, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ Math.imul(other, 0x27d4eb2f)
  hash = Math.imul(hash ^ (hash >>> 13), 0x165667b1)
  return (hash ^ (hash >>> 16)) & (buckets - 1)
}

function hashOf(text: string): number {
  let hash = 7
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash, 31) + text.charCodeAt(at)
  return hash
}
