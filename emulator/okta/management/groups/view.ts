import type { Group } from '../../organisation/group.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import { date, described, link } from '../route.ts'

export const groupHref = (org: Organisation, { id }: { readonly id: string }): string =>
  `${org.origin}/api/v1/groups/${id}`

/**
 * A group as the API shows it. Unlike its OpenAPI description says, Okta gives it no `self`; with one,
 * Okta's own client would keep the answer and read it again after the group has changed.
 */
export function groupView(org: Organisation, group: Group) {
  const { id, type, name, description, created, lastUpdated, lastMembershipUpdated } = group
  const href = groupHref(org, group)
  return {
    id,
    created: date(created),
    lastUpdated: date(lastUpdated),
    lastMembershipUpdated: date(lastMembershipUpdated),
    objectClass: ['okta:user_group'],
    type,
    profile: { name, ...described({ description }) },
    _links: {
      logo: [],
      users: link(`${href}/users`),
      apps: link(`${href}/apps`),
    },
  }
}
