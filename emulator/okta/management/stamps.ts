import type { Organisation } from '../organisation/organisation.ts'
import { date } from './route.ts'

/** When something was made and last changed, by its id; what the file describes came with it. */
export const stampsOf = ({ records, created }: Organisation, id: string) => {
  const stamps = records.stamps.get(id) ?? { created, lastUpdated: created }
  return { created: date(stamps.created), lastUpdated: date(stamps.lastUpdated) }
}

export const stampCreated = (org: Organisation, id: string): void => {
  org.records.stamps.set(id, { created: org.now(), lastUpdated: org.now() })
}

export const stampUpdated = (org: Organisation, id: string): void => {
  const created = org.records.stamps.get(id)?.created ?? org.created
  org.records.stamps.set(id, { created, lastUpdated: org.now() })
}
