import { z } from 'zod'
import { taken, validationError } from '../../errors.ts'
import { resourceId } from '../../ids.ts'
import { allGroups, nameInside } from '../../organisation/everyone.ts'
import type { Group } from '../../organisation/group.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import { unknownAttribute } from '../../organisation/profile-rules.ts'
import { renameReferences } from '../../organisation/references.ts'
import type { User } from '../../organisation/user.ts'
import { isInGroup } from '../../organisation/user.ts'
import { revokeUnassigned } from '../../tokens/revocation.ts'
import { appView } from '../apps/view.ts'
import { expanded } from '../expansion.ts'
import type { Searchable } from '../filter/filter.ts'
import { parseFilter } from '../filter/filter.ts'
import { groupInPath, groupWithId, userInPath } from '../find.ts'
import { limitOf, pageOf } from '../paging.ts'
import { orderOf, questionIn } from '../question.ts'
import type { Answer, Ask, Route } from '../route.ts'
import { bodyOf } from '../route.ts'
import { usersView } from '../users/search.ts'
import { groupView } from './view.ts'

const groupShape = z.object({
  profile: z.looseObject({
    name: z.string().min(1, 'The field cannot be left blank').max(255),
    description: z.string().nullish(),
  }),
})

/** The profile of a group in a body: Okta's own attributes, for others are not in the schema. */
function profileIn(ask: Ask, kind: 'New UserGroup' | 'UserGroup') {
  const { name, description, ...others } = bodyOf(ask, groupShape).profile
  const unknown = Object.keys(others)
  if (unknown.length > 0) throw validationError(kind, ...unknown.map(unknownAttribute))
  return { name, description }
}

const limits = { usual: 10_000, most: 10_000 }

/** Comparisons by property; `co` for the two that a person writes. */
const searchable: Searchable = {
  allows: (property, operator) =>
    /^(id|type|created|lastUpdated|lastMembershipUpdated|profile\.(name|description))$/.test(
      property,
    ) &&
    operator !== 'ne' &&
    (operator !== 'co' || property.startsWith('profile.')),
  allowsNot: true,
  caseSensitive: false,
}
const filterable: Searchable = {
  allows: (property, operator) =>
    /^(id|type|lastUpdated|lastMembershipUpdated)$/.test(property) &&
    ['eq', 'gt', 'ge', 'lt', 'le'].includes(operator),
  allowsNot: false,
  caseSensitive: true,
}

function listGroups(ask: Ask): Answer {
  const { org } = ask
  const { search, filter, q } = questionIn(ask, 'q and filter')
  const question = search ?? filter
  const isMeant =
    question === null
      ? () => true
      : parseFilter(question, search === null ? filterable : searchable)
  const found = allGroups(org)
    .map((group) => groupView(org, group))
    .filter(isMeant)
  if (q !== null) {
    const limit = limitOf(ask, { usual: 300, most: 300 })
    const named = found.filter(({ profile: { name } }) =>
      name.toLowerCase().startsWith(q.toLowerCase()),
    )
    return { body: named.slice(0, limit).map((view) => withStats(ask, view)) }
  }
  const { page, headers } = pageOf(ask, found, limits, orderOf(ask))
  return { body: page.map((view) => withStats(ask, view)), headers }
}

function getGroup(ask: Ask): Answer {
  return { body: withStats(ask, groupView(ask.org, groupInPath(ask))) }
}

const withStats = (ask: Ask, view: ReturnType<typeof groupView>) =>
  expanded(ask, view, { stats: () => statsOf(ask.org, groupWithId(ask.org, view.id)) })

/** Nothing is pushed into other directories here. */
const statsOf = (org: Organisation, group: Group | undefined) => ({
  usersCount: group ? membersOf(org, group).length : 0,
  appsCount: group ? appsOf(org, group).length : 0,
  groupPushMappingsCount: 0,
})

function createGroup(ask: Ask): Answer {
  const { org } = ask
  const { name, description } = profileIn(ask, 'New UserGroup')
  refuseTaken(org, name)
  const group: Group = {
    id: resourceId('00g', org.random),
    type: 'OKTA_GROUP',
    name,
    description: description ?? undefined,
    created: org.now(),
    lastUpdated: org.now(),
    lastMembershipUpdated: org.now(),
  }
  org.groups.push(group)
  return { body: groupView(org, group) }
}

function refuseTaken(org: Organisation, name: string, group?: Group): void {
  const other = allGroups(org).find((known) => known.name === name || nameInside(known) === name)
  if (!other || other === group) return
  throw taken('name')
}

function replaceGroup(ask: Ask): Answer {
  const { org } = ask
  const group = ownGroup(ask)
  const { name, description } = profileIn(ask, 'UserGroup')
  refuseTaken(org, name, group)
  for (const user of membersOf(org, group)) {
    user.groups = user.groups.map((known) => (known === group.name ? name : known))
  }
  if (name !== group.name) renameReferences(org, 'groups', group.name, name)
  group.name = name
  group.description = description ?? undefined
  group.lastUpdated = org.now()
  return { body: groupView(org, group) }
}

function deleteGroup(ask: Ask): Answer {
  const { org } = ask
  const group = ownGroup(ask)
  const apps = appsOf(org, group)
  for (const user of membersOf(org, group)) removeFrom(user, group)
  org.groups.splice(org.groups.indexOf(group), 1)
  renameReferences(org, 'groups', group.name, undefined)
  for (const app of apps) revokeUnassigned(org, app)
  return {}
}

/** The group of the path, unless it is the built-in one, which nobody changes. */
function ownGroup(ask: Ask): Group {
  const group = groupInPath(ask)
  if (group.type !== 'BUILT_IN') return group
  throw validationError('group', 'The Everyone group cannot be changed.')
}

const membersOf = (org: Organisation, group: Group): readonly User[] =>
  [...org.users.values()].filter((user) => isInGroup(user, [nameInside(group)]))

function listMembers(ask: Ask): Answer {
  const views = usersView(ask, membersOf(ask.org, groupInPath(ask)))
  const { page, headers } = pageOf(ask, views, { usual: 1000, most: 1000 })
  return { body: page, headers }
}

function addMember(ask: Ask): Answer {
  const group = ownGroup(ask)
  const user = userInPath(ask)
  if (!user.groups.includes(group.name)) user.groups = [...user.groups, group.name]
  group.lastMembershipUpdated = ask.org.now()
  return {}
}

function removeMember(ask: Ask): Answer {
  const group = ownGroup(ask)
  removeFrom(userInPath(ask), group)
  for (const app of appsOf(ask.org, group)) revokeUnassigned(ask.org, app)
  group.lastMembershipUpdated = ask.org.now()
  return {}
}

function removeFrom(user: User, { name }: Group): void {
  user.groups = user.groups.filter((known) => known !== name)
}

const appsOf = ({ apps }: Organisation, group: Group) =>
  apps.filter(({ assignments }) => assignments.groups.includes(nameInside(group)))

async function listApps(ask: Ask): Promise<Answer> {
  const { org } = ask
  const { page, headers } = pageOf(ask, appsOf(org, groupInPath(ask)), { usual: 20, most: 200 })
  return { body: await Promise.all(page.map((app) => appView(org, app))), headers }
}

const read = 'okta.groups.read'
const manage = 'okta.groups.manage'

export const groupRoutes: readonly Route[] = [
  ['GET', '/groups', read, listGroups],
  ['POST', '/groups', manage, createGroup],
  ['GET', '/groups/:group', read, getGroup],
  ['PUT', '/groups/:group', manage, replaceGroup],
  ['DELETE', '/groups/:group', manage, deleteGroup],
  ['GET', '/groups/:group/users', read, listMembers],
  ['PUT', '/groups/:group/users/:user', manage, addMember],
  ['DELETE', '/groups/:group/users/:user', manage, removeMember],
  ['GET', '/groups/:group/apps', read, listApps],
]
