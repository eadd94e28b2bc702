import { textsOf } from '../pieces.ts'

/** Words from a given place up to `end` (exclusive) say `value`. */
export type Reading<T> = { readonly end: number; readonly value: T }

/** Phrases by their words, and what they stand for. */
export type PhraseTree = { readonly next: Map<string, PhraseTree>; value?: number }

/** Each phrase is kept without its accents as well, since they get lost in writing. */
export function phraseTree(rows: Iterable<readonly [string, number]>): PhraseTree {
  const tree: PhraseTree = { next: new Map() }
  for (const [phrase, value] of rows) {
    plant(tree, phrase, value)
    const bare = withoutAccents(phrase)
    if (bare !== phrase) plant(tree, bare, value)
  }
  return tree
}

/** What is known first stays. */
function plant(tree: PhraseTree, phrase: string, value: number): void {
  let node = tree
  for (const word of textsOf(phrase)) {
    const next: PhraseTree = node.next.get(word) ?? { next: new Map() }
    node.next.set(word, next)
    node = next
  }
  if (node !== tree) node.value ??= value
}

/** Of Latin letters only: in Hindi and Japanese, marks are parts of the letters. */
const withoutAccents = (phrase: string): string =>
  phrase
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{M}+/gu, '')
    .normalize('NFC')

/** Every phrase that begins at a place, shortest first. */
export function phrasesAt(
  tree: PhraseTree,
  words: readonly string[],
  from: number,
): Reading<number>[] {
  const found: Reading<number>[] = []
  let node = tree.next.get(words[from] ?? '')
  for (let end = from + 1; node; end += 1) {
    if (node.value !== undefined) found.push({ end, value: node.value })
    node = node.next.get(words[end] ?? '')
  }
  return found
}
