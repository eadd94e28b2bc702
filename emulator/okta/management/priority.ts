type Ranked = { readonly priority?: number | undefined }

/** Policies or rules in the order in which they are tried, inactive ones too. */
export const ranked = <T extends Ranked>(items: readonly T[]): readonly T[] =>
  items
    .map((item, index) => ({ item, priority: item.priority ?? index + 1 }))
    .toSorted((a, b) => a.priority - b.priority)
    .map(({ item }) => item)

/**
 * Puts an item in its place and numbers all anew: as in Okta, what stood there and after it moves
 * down, and without a priority of its own a new item comes last.
 */
export function placed<T extends Ranked>(items: readonly T[], item: T): T[] {
  const others = ranked(items)
  const place = item.priority === undefined ? others.length : item.priority - 1
  return numbered(others.toSpliced(place, 0, item))
}

export const numbered = <T extends Ranked>(items: readonly T[]): T[] =>
  items.map((item, index) => ({ ...item, priority: index + 1 }))
