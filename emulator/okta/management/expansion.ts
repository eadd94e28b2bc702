import { apiError } from '../errors.ts'
import type { Ask, Method } from './route.ts'

/** What an answer can show of its surroundings, in `_embedded`, by the path of its route. */
const expandable: Readonly<Record<string, string>> = {
  '/groups': 'stats',
  '/groups/:group': 'stats',
  '/apps/:app/users': 'user',
  '/apps/:app/users/:user': 'user',
  '/apps/:app/groups': 'group',
  '/apps/:app/groups/:group': 'group',
}

const wanted = ({ searchParams }: URL): readonly string[] =>
  searchParams.getAll('expand').flatMap((value) => value.split(',').filter((one) => one !== ''))

/** An answer without what a client counts on would be taken for Okta's. */
export function refuseExpansion(method: Method, path: string, url: URL): void {
  const missing = wanted(url).find((what) => what !== expandable[path])
  if (method !== 'GET' || missing === undefined) return
  throw apiError('NOT_EMULATED', `expand=${missing} of ${path} is not emulated.`)
}

/** Adds to what is shown what the caller wants to see beside it. */
export const expanded = <View extends object>(
  { url }: Ask,
  view: View,
  embedded: Readonly<Record<string, () => unknown>>,
) => {
  const shown = Object.entries(embedded).filter(([what]) => wanted(url).includes(what))
  if (shown.length === 0) return view
  return {
    ...view,
    _embedded: Object.fromEntries(shown.map(([what, make]) => [what, make()])),
  }
}
