import { derivedId } from '../ids.ts'
import type { GroupInFile } from './file.ts'

export type Group = {
  readonly id: string
  readonly type: 'OKTA_GROUP' | 'BUILT_IN'
  name: string
  description: string | undefined
  /** Milliseconds. */
  readonly created: number
  lastUpdated: number
  lastMembershipUpdated: number
}

/** A group as the organisation knows it; `now` in milliseconds. */
export function groupOf({ id, name, description }: GroupInFile, now: number): Group {
  return {
    id: id ?? derivedId('00g', name),
    type: 'OKTA_GROUP',
    name,
    description,
    created: now,
    lastUpdated: now,
    lastMembershipUpdated: now,
  }
}
