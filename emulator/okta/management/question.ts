import { apiError } from '../errors.ts'
import type { Order } from './paging.ts'
import type { Ask } from './route.ts'

/** A user or a group as the API shows it. */
type View = { readonly profile: object }

/** Which people or groups the query asks for; of three ways only some can be had together. */
export function questionIn(
  { url: { searchParams } }: Ask,
  together: 'q and filter' | 'none' = 'none',
) {
  const search = searchParams.get('search')
  const filter = searchParams.get('filter')
  const q = searchParams.get('q')
  const given = [search, filter, q].filter((each) => each !== null)
  const fit = given.length < 2 || (together === 'q and filter' && search === null)
  if (!fit) throw apiError('E0000033')
  return { search, filter, q }
}

/** How a search wants its findings sorted: by one property, of the thing or of its profile. */
export function orderOf<T extends View>({ url }: Ask): Order<T> | undefined {
  const by = url.searchParams.get('sortBy')
  if (by === null || !url.searchParams.has('search')) return undefined
  const descending = url.searchParams.get('sortOrder')?.toLowerCase().startsWith('desc') ?? false
  return { textOf: (view) => textOf(view, by), descending }
}

function textOf(view: View, property: string): string {
  const [first = '', second] = property.split('.')
  const entries: [string, unknown][] = Object.entries(second === undefined ? view : view.profile)
  return String(new Map(entries).get(second ?? first) ?? '')
}
