import { everyone } from '../organisation/everyone.ts'
import type { Organisation } from '../organisation/organisation.ts'

type WithId = { readonly id: string }

/**
 * Where each of these things stands in lists: in the order in which they came to be. A place is
 * nobody else's, even once the thing is gone, so that a list can be gone on with from there.
 */
export function placesOf(org: Organisation, things: readonly WithId[]): (thing: WithId) => number {
  const { places } = org.records
  const known = [
    everyone(org),
    ...org.users.values(),
    ...org.groups,
    ...org.apps,
    ...org.servers,
    ...org.trustedOrigins,
  ]
  for (const { id } of [...known, ...things]) if (!places.has(id)) places.set(id, places.size)
  return ({ id }) => places.get(id) ?? 0
}
