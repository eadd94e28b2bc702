type Ranked = { readonly priority?: number | undefined }

/**
 * Policies or rules in the order in which they are tried, inactive ones too; without a priority the
 * place in the file decides.
 */
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

/** Puts what has changed into the place that it names, or where it was. */
export function replacedIn<T extends Ranked>(items: readonly T[], known: T, changed: T): T[] {
  const order = ranked(items)
  const priority = changed.priority ?? order.indexOf(known) + 1
  return placed(without(items, known), { ...changed, priority })
}

export const without = <T extends Ranked>(items: readonly T[], known: T): T[] =>
  numbered(ranked(items).filter((item) => item !== known))

const numbered = <T extends Ranked>(items: readonly T[]): T[] =>
  items.map((item, index) => ({ ...item, priority: index + 1 }))
