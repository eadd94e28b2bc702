import { apiError } from '../../errors.ts'
import { resourceId } from '../../ids.ts'
import type { App } from '../../organisation/app.ts'
import { appOf, hasAssignment, redefineApp } from '../../organisation/app.ts'
import { nameInside } from '../../organisation/everyone.ts'
import type { AppInFile } from '../../organisation/file.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import { forgetClient } from '../../organisation/references.ts'
import { revokeIssuedTo, revokeTokensTo, revokeUnassigned } from '../../tokens/revocation.ts'
import { appInPath, groupWithId, userNamed } from '../find.ts'
import { pageOf } from '../paging.ts'
import type { Answer, Ask, Route } from '../route.ts'
import { flag } from '../route.ts'
import { demandSound } from '../soundness.ts'
import { stampCreated, stampUpdated } from '../stamps.ts'
import { appGrantRoutes } from './grants.ts'
import { appGroupRoutes } from './groups.ts'
import { appKeyRoutes } from './keys.ts'
import { appSecretRoutes, renewSecrets } from './secrets.ts'
import { definitionIn, looksIn } from './shape.ts'
import { appTokenRoutes } from './tokens.ts'
import { appUserRoutes } from './users.ts'
import { appView, orgKid } from './view.ts'

async function listApps(ask: Ask): Promise<Answer> {
  const { org, url } = ask
  const q = url.searchParams.get('q')?.toLowerCase() ?? ''
  const apps = org.apps
    .filter(({ label }) => label.toLowerCase().startsWith(q))
    .filter(await filterOf(org, url.searchParams.get('filter')))
  const { page, headers } = pageOf(ask, apps, { usual: 20, most: 200 })
  return { body: await Promise.all(page.map((app) => appView(org, app))), headers }
}

/** Okta's filter for apps is one comparison, no more. */
async function filterOf(org: Organisation, filter: string | null): Promise<(app: App) => boolean> {
  if (filter === null) return () => true
  const [, property, value = ''] = /^\s*(\S+) eq "([^"]*)"\s*$/.exec(filter) ?? []
  if (property === 'id') return ({ id }) => id === value
  if (property === 'credentials.signing.kid') {
    const kid = await orgKid(org)
    return () => value === kid
  }
  if (property === 'status') return ({ status }) => status === value
  if (property === 'name') return () => value === 'oidc_client'
  if (property === 'user.id') {
    const user = userNamed(org, value)
    return (app) => user !== undefined && hasAssignment(user, app)
  }
  if (property === 'group.id') {
    const group = groupWithId(org, value)
    return ({ assignments }) =>
      group !== undefined && assignments.groups.includes(nameInside(group))
  }
  throw apiError('E0000031')
}

async function createApp(ask: Ask): Promise<Answer> {
  const { org } = ask
  const status = flag(ask, 'activate', true) ? 'ACTIVE' : 'INACTIVE'
  const given = await definitionIn(ask, resourceId('0oa', org.random))
  const definition = { ...given, status } as const
  demand(org, [...org.apps.map((app) => app.definition), definition], definition)
  const app = appOf(definition)
  const looks = looksIn(ask, app.id)
  org.apps.push(app)
  org.records.looks.set(app.id, looks)
  stampCreated(org, app.id)
  return { body: await appView(org, app, 'with secret') }
}

/** Unlike most of Okta's validation, a label that is taken has an error of its own. */
function demand(org: Organisation, apps: readonly AppInFile[], changed: AppInFile): void {
  if (apps.some((app) => app !== changed && app.label === changed.label)) {
    throw apiError('E0000040')
  }
  demandSound(org, { apps: [...apps] })
}

async function replaceApp(ask: Ask): Promise<Answer> {
  const { org } = ask
  const app = appInPath(ask)
  const definition = await definitionIn(ask, app.id, app)
  const others = org.apps.filter((other) => other !== app).map((other) => other.definition)
  demand(org, [...others, definition], definition)
  org.records.looks.set(app.id, looksIn(ask, app.id))
  change(org, app, definition)
  return { body: await appView(org, app, 'with secret') }
}

/** What a client was given ends when the client changes, unless the switch says otherwise. */
function change(org: Organisation, app: App, definition: AppInFile): void {
  const { client_secret } = definition.credentials.oauthClient
  const hasAnother = client_secret !== app.clientSecret
  redefineApp(app, definition)
  if (hasAnother) renewSecrets(org, app)
  stampUpdated(org, app.id)
  if (org.switches.configurationChangeRevokesTokens) revokeTokensTo(org, app)
  else revokeUnassigned(org, app)
}

/** Deactivation ends a client's tokens for good. */
function deactivate(ask: Ask): Answer {
  const app = appInPath(ask)
  redefineApp(app, { ...app.definition, status: 'INACTIVE' })
  stampUpdated(ask.org, app.id)
  revokeIssuedTo(ask.org, app)
  return { body: {} }
}

function activate(ask: Ask): Answer {
  const app = appInPath(ask)
  redefineApp(app, { ...app.definition, status: 'ACTIVE' })
  stampUpdated(ask.org, app.id)
  return { body: {} }
}

function deleteApp(ask: Ask): Answer {
  const { org } = ask
  const app = appInPath(ask)
  if (app.status === 'ACTIVE') throw apiError('E0000056')
  revokeIssuedTo(org, app)
  org.apps.splice(org.apps.indexOf(app), 1)
  forgetClient(org, app.clientId)
  org.records.looks.delete(app.id)
  org.records.secrets.delete(app.id)
  return {}
}

const read = 'okta.apps.read'
const manage = 'okta.apps.manage'

export const appRoutes: readonly Route[] = [
  ['GET', '/apps', read, listApps],
  ['POST', '/apps', manage, createApp],
  ['GET', '/apps/:app', read, async (ask) => ({ body: await appView(ask.org, appInPath(ask)) })],
  ['PUT', '/apps/:app', manage, replaceApp],
  ['DELETE', '/apps/:app', manage, deleteApp],
  ['POST', '/apps/:app/lifecycle/activate', manage, activate],
  ['POST', '/apps/:app/lifecycle/deactivate', manage, deactivate],
  ...appUserRoutes,
  ...appGroupRoutes,
  ...appSecretRoutes,
  ...appKeyRoutes,
  ...appTokenRoutes,
  ...appGrantRoutes,
]
