import { z } from 'zod'
import { apiError } from '../../errors.ts'
import type { App } from '../../organisation/app.ts'
import { redefineApp } from '../../organisation/app.ts'
import { allGroups, nameInside } from '../../organisation/everyone.ts'
import type { Group } from '../../organisation/group.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import { assigned } from '../../organisation/references.ts'
import { revokeUnassigned } from '../../tokens/revocation.ts'
import { expanded } from '../expansion.ts'
import { appInPath, groupInPath } from '../find.ts'
import { groupHref, groupView } from '../groups/view.ts'
import { pageOf } from '../paging.ts'
import type { Answer, Ask, Route } from '../route.ts'
import { bodyOf, date, link, notFound } from '../route.ts'
import { stampCreated } from '../stamps.ts'
import { appHref } from './view.ts'

/** The groups of an app. */
const groupsOf = (org: Organisation, app: App): readonly Group[] =>
  app.assignments.groups.flatMap((name) =>
    allGroups(org).filter((group) => nameInside(group) === name),
  )

function listGroups(ask: Ask): Answer {
  const { org } = ask
  const app = appInPath(ask)
  const start = ask.url.searchParams.get('q')?.toLowerCase() ?? ''
  const groups = groupsOf(org, app).filter(({ name }) => name.toLowerCase().startsWith(start))
  const { page, headers } = pageOf(ask, groups, { usual: 20, most: 200 })
  return { body: page.map((group) => withGroup(ask, app, group)), headers }
}

const withGroup = (ask: Ask, app: App, group: Group) =>
  expanded(ask, groupAssignmentView(ask.org, app, group), {
    group: () => groupView(ask.org, group),
  })

const assignment = z.object({
  priority: z.int().min(0).nullish(),
  profile: z.record(z.string(), z.unknown()).nullish(),
})

function assignGroup(ask: Ask): Answer {
  const { org } = ask
  const app = appInPath(ask)
  const group = groupInPath(ask)
  const { priority, profile } = ask.body === undefined ? {} : bodyOf(ask, assignment)
  if (Object.values(profile ?? {}).some((value) => value !== null)) {
    throw apiError('NOT_EMULATED', 'What people have in an app by their group is not emulated.')
  }
  const { groups } = app.assignments
  const isNew = !groups.includes(nameInside(group))
  const next = 1 + Math.max(-1, ...groupsOf(org, app).map((known) => priorityOf(org, app, known)))
  if (isNew) {
    redefineApp(app, assigned(app.definition, { groups: [...groups, nameInside(group)] }))
    stampCreated(org, assignmentKey(app, group))
  }
  const set = priority ?? (isNew ? next : undefined)
  if (set !== undefined) org.records.priorities.set(assignmentKey(app, group), set)
  return { body: groupAssignmentView(org, app, group) }
}

const assignmentKey = (app: App, group: Group): string => `${app.id} ${group.id}`

/** As it was set; in a file, the place among the groups. */
const priorityOf = ({ records }: Organisation, app: App, group: Group): number =>
  records.priorities.get(assignmentKey(app, group)) ??
  app.assignments.groups.indexOf(nameInside(group))

function getGroup(ask: Ask): Answer {
  const app = appInPath(ask)
  return { body: withGroup(ask, app, assignedGroup(ask, app)) }
}

function assignedGroup(ask: Ask, app: App): Group {
  const group = groupInPath(ask)
  if (!groupsOf(ask.org, app).some(({ id }) => id === group.id)) {
    throw notFound(group.id, 'GroupAssignment')
  }
  return group
}

function unassignGroup(ask: Ask): Answer {
  const app = appInPath(ask)
  const gone = assignedGroup(ask, app)
  const groups = app.assignments.groups.filter((name) => name !== nameInside(gone))
  ask.org.records.priorities.delete(assignmentKey(app, gone))
  redefineApp(app, assigned(app.definition, { groups }))
  revokeUnassigned(ask.org, app)
  return {}
}

function groupAssignmentView(org: Organisation, app: App, group: Group) {
  const { records, created } = org
  const stamps = records.stamps.get(assignmentKey(app, group))
  return {
    id: group.id,
    lastUpdated: date(stamps?.lastUpdated ?? created),
    priority: priorityOf(org, app, group),
    profile: {},
    _links: {
      app: link(appHref(org, app)),
      self: link(`${appHref(org, app)}/groups/${group.id}`),
      group: link(groupHref(org, group)),
    },
  }
}

const read = 'okta.apps.read'
const manage = 'okta.apps.manage'

export const appGroupRoutes: readonly Route[] = [
  ['GET', '/apps/:app/groups', read, listGroups],
  ['GET', '/apps/:app/groups/:group', read, getGroup],
  ['PUT', '/apps/:app/groups/:group', manage, assignGroup],
  ['DELETE', '/apps/:app/groups/:group', manage, unassignGroup],
]
