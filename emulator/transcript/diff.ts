import type { ArrayChange } from 'diff'
import { diffArrays } from 'diff'
import type { Token } from './words.ts'
import { textOf, WILDCARD } from './words.ts'

export type Differing = {
  readonly expected: string
  readonly pattern: readonly Token[]
  readonly said: string
  readonly heard: readonly Token[]
}

/**
 * Both texts in one, by words: `[-expected-]` is missing, `{+said+}` is not expected. What a
 * wildcard stands for is not marked.
 */
export function diff({ expected, pattern, said, heard }: Differing): string {
  const wanted = pattern.filter(({ key }) => key !== WILDCARD)
  const free = wildcardPlaces(pattern)
  const parts: string[] = []
  let at = 0
  for (const { missing, extra, same } of hunks(wanted, heard)) {
    if (missing.length > 0) parts.push(`[-${bare(textOf(expected, missing)).words}-]`)
    const places = Array.from({ length: missing.length + 1 }, (_, index) => at + index)
    const allowed = places.some((place) => free.has(place))
    parts.push(allowed ? textOf(said, extra) : marked(textOf(said, extra)), textOf(said, same))
    at += missing.length + same.length
  }
  return parts.filter((part) => part !== '').join(' ')
}

const PUNCTUATED = /^([^\p{L}\p{N}\p{S}&%@#-]*)(.*?)([^\p{L}\p{N}\p{S}&%@#]*)$/su

/** Punctuation at the edges is no part of what differs. */
function bare(text: string): { before: string; words: string; after: string } {
  const [, before = '', words = '', after = ''] = PUNCTUATED.exec(text) ?? []
  return { before, words, after }
}

function marked(text: string): string {
  const { before, words, after } = bare(text)
  return words === '' ? text : `${before}{+${words}+}${after}`
}

type Hunk = {
  readonly missing: readonly Token[]
  readonly extra: readonly Token[]
  /** What the two have in common after that. */
  readonly same: readonly Token[]
}

/** What is missing and what is there instead stand side by side, whichever comes first. */
function hunks(wanted: readonly Token[], heard: readonly Token[]): readonly Hunk[] {
  return changes(wanted, heard).reduce<readonly Hunk[]>((done, { added, removed, value }) => {
    const open = done.at(-1)
    const last = open && open.same.length === 0 ? open : { missing: [], extra: [], same: [] }
    const kept = open && open.same.length === 0 ? done.slice(0, -1) : done
    if (removed) return [...kept, { ...last, missing: value }]
    if (added) return [...kept, { ...last, extra: value }]
    return [...kept, { ...last, same: value }]
  }, [])
}

const changes = (wanted: readonly Token[], heard: readonly Token[]): ArrayChange<Token>[] =>
  diffArrays([...wanted], [...heard], { comparator: (one, other) => one.key === other.key })

/** Before which of the expected words something else may stand. */
function wildcardPlaces(pattern: readonly Token[]): ReadonlySet<number> {
  const places = new Set<number>()
  let at = 0
  for (const { key } of pattern) {
    if (key === WILDCARD) places.add(at)
    else at += 1
  }
  return places
}
