import type { Order } from './paging.ts'
import type { Ask } from './route.ts'

/** A user or a group as the API shows it. */
type View = { readonly profile: object }

/** How the query wants a list sorted: by one property, of the thing or of its profile. */
export function orderOf<T extends View>({ url }: Ask): Order<T> | undefined {
  const by = url.searchParams.get('sortBy')
  if (by === null) return undefined
  const descending = url.searchParams.get('sortOrder')?.toLowerCase().startsWith('desc') ?? false
  return { textOf: (view) => textOf(view, by), descending }
}

function textOf(view: View, property: string): string {
  const [first = '', second] = property.split('.')
  const entries: [string, unknown][] = Object.entries(second === undefined ? view : view.profile)
  return String(new Map(entries).get(second ?? first) ?? '')
}
