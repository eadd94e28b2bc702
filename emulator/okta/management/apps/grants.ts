import { z } from 'zod'
import { validationError } from '../../errors.ts'
import { derivedId } from '../../ids.ts'
import type { App } from '../../organisation/app.ts'
import { redefineApp } from '../../organisation/app.ts'
import { orgScopes } from '../../organisation/org-server.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import { appInPath } from '../find.ts'
import type { Answer, Ask, Route } from '../route.ts'
import { bodyOf, link, notFound } from '../route.ts'
import { stampCreated, stampsOf } from '../stamps.ts'
import { appHref } from './view.ts'

const shape = z.object({ scopeId: z.string(), issuer: z.string() })

const grantId = (app: App, scope: string): string => derivedId('oag', `${app.id} ${scope}`)

/** Grants an app a scope of Okta's own APIs. */
function addGrant(ask: Ask): Answer {
  const { org } = ask
  const app = appInPath(ask)
  const { scopeId, issuer } = bodyOf(ask, shape)
  if (issuer !== org.origin) throw validationError('issuer', 'issuer: The issuer is not the org')
  if (!orgScopes.includes(scopeId)) {
    throw validationError('scopeId', 'scopeId: The scope is not one of Okta APIs')
  }
  setGrants(app, [...new Set([...grantsOf(app), scopeId])])
  stampCreated(org, grantId(app, scopeId))
  return { status: 201, body: grantView(org, app, scopeId) }
}

function removeGrant(ask: Ask): Answer {
  const app = appInPath(ask)
  const gone = scopeOf(ask, app)
  setGrants(
    app,
    grantsOf(app).filter((scope) => scope !== gone),
  )
  return {}
}

const grantsOf = ({ definition }: App): readonly string[] => definition.grants ?? []

const setGrants = (app: App, grants: string[]): void =>
  redefineApp(app, { ...app.definition, grants })

function scopeOf({ param }: Ask, app: App): string {
  const scope = grantsOf(app).find((candidate) => grantId(app, candidate) === param('grant'))
  if (scope === undefined) throw notFound(param('grant'), 'OAuth2ScopeConsentGrant')
  return scope
}

function grantView(org: Organisation, app: App, scopeId: string) {
  const id = grantId(app, scopeId)
  return {
    id,
    status: 'ACTIVE',
    ...stampsOf(org, id),
    issuer: org.origin,
    clientId: app.clientId,
    scopeId,
    source: 'ADMIN',
    _links: { app: link(appHref(org, app)), self: link(`${appHref(org, app)}/grants/${id}`) },
  }
}

function listGrants(ask: Ask): Answer {
  const app = appInPath(ask)
  return { body: grantsOf(app).map((scope) => grantView(ask.org, app, scope)) }
}

function getGrant(ask: Ask): Answer {
  const app = appInPath(ask)
  return { body: grantView(ask.org, app, scopeOf(ask, app)) }
}

const read = 'okta.apps.read'
const manage = 'okta.apps.manage'

export const appGrantRoutes: readonly Route[] = [
  ['GET', '/apps/:app/grants', read, listGrants],
  ['POST', '/apps/:app/grants', manage, addGrant],
  ['GET', '/apps/:app/grants/:grant', read, getGrant],
  ['DELETE', '/apps/:app/grants/:grant', manage, removeGrant],
]
