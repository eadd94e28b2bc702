import { createHash } from 'node:crypto'
import { z } from 'zod'
import { validationError } from '../../errors.ts'
import { derivedId, resourceId, secretValue } from '../../ids.ts'
import type { App } from '../../organisation/app.ts'
import { clientSecretsOf, redefineApp } from '../../organisation/app.ts'
import type { ClientSecret, Organisation } from '../../organisation/organisation.ts'
import { appInPath } from '../find.ts'
import type { Answer, Ask, Route } from '../route.ts'
import { checked, date, link, notFound } from '../route.ts'
import { stampUpdated } from '../stamps.ts'
import { clientSecret } from './client-values.ts'
import { appHref } from './view.ts'

const kind = 'OAuth2ClientSecretMediated'

/** The secrets of an app: at first the one that it was set up with. */
const secretsOf = (org: Organisation, app: App): ClientSecret[] =>
  org.records.secrets.get(app.id) ??
  keptSince(org, app, org.records.stamps.get(app.id)?.created ?? org.created)

/** Where the app itself was given another secret just now, or none, those it had are gone. */
export function renewSecrets(org: Organisation, app: App): void {
  app.otherSecrets.length = 0
  keptSince(org, app, org.now())
}

function keptSince({ records }: Organisation, app: App, created: number): ClientSecret[] {
  const secrets = clientSecretsOf(app).map((value) => ({
    id: derivedId('ocs', `${app.id} ${value}`),
    value,
    created,
    lastUpdated: created,
    status: 'ACTIVE' as const,
  }))
  records.secrets.set(app.id, secrets)
  return secrets
}

function createSecret(ask: Ask): Answer {
  const { org } = ask
  const app = appInPath(ask)
  const secrets = secretsOf(org, app)
  const { client_secret, status } = checked(newSecret(app), ask.body ?? {})
  if (secrets.length >= 2) {
    throw validationError(kind, "You've reached the maximum number of client secrets per client.")
  }
  const secret: ClientSecret = {
    id: resourceId('ocs', org.random),
    value: client_secret ?? secretValue(org.random),
    created: org.now(),
    lastUpdated: org.now(),
    status,
  }
  secrets.push(secret)
  apply(org, app)
  return { status: 201, body: secretView(org, app, secret) }
}

const newSecret = ({ method }: App) =>
  z.object({
    client_secret: clientSecret(method).optional(),
    status: z.enum(['ACTIVE', 'INACTIVE']).default('ACTIVE'),
  })

const setStatus =
  (status: ClientSecret['status']) =>
  (ask: Ask): Answer => {
    const { org } = ask
    const app = appInPath(ask)
    const secret = secretOf(ask, app)
    const others = secretsOf(org, app).filter((other) => other !== secret)
    if (status === 'INACTIVE' && others.every((other) => other.status === 'INACTIVE')) {
      throw validationError(kind, "You can't deactivate the only active client secret.")
    }
    secret.status = status
    secret.lastUpdated = org.now()
    apply(org, app)
    return { body: secretView(org, app, secret) }
  }

function deleteSecret(ask: Ask): Answer {
  const app = appInPath(ask)
  const secret = secretOf(ask, app)
  if (secret.status === 'ACTIVE') {
    throw validationError(
      kind,
      "You can't delete an active client secret. Deactivate the secret before deleting it.",
    )
  }
  const secrets = secretsOf(ask.org, app)
  secrets.splice(secrets.indexOf(secret), 1)
  return {}
}

function secretOf({ org, param }: Ask, app: App): ClientSecret {
  const secret = secretsOf(org, app).find(({ id }) => id === param('secret'))
  if (!secret) throw notFound(param('secret'), kind)
  return secret
}

/** The newest active secret is the app's own; an older one is accepted while clients change over. */
function apply(org: Organisation, app: App): void {
  const values = secretsOf(org, app)
    .filter(({ status }) => status === 'ACTIVE')
    .map(({ value }) => value)
  const client_secret = values.at(-1)
  const { credentials } = app.definition
  redefineApp(app, {
    ...app.definition,
    credentials: { oauthClient: { ...credentials.oauthClient, client_secret } },
  })
  app.otherSecrets.splice(0, app.otherSecrets.length, ...values.slice(0, -1))
  stampUpdated(org, app.id)
}

function secretView(org: Organisation, app: App, secret: ClientSecret) {
  const { id, value, status, created, lastUpdated } = secret
  const href = `${appHref(org, app)}/credentials/secrets/${id}`
  const links =
    status === 'ACTIVE'
      ? { deactivate: link(`${href}/lifecycle/deactivate`, 'POST') }
      : { activate: link(`${href}/lifecycle/activate`, 'POST'), delete: link(href, 'DELETE') }
  return {
    id,
    status,
    client_secret: value,
    secret_hash: createHash('md5').update(value).digest('base64url'),
    created: date(created),
    lastUpdated: date(lastUpdated),
    _links: links,
  }
}

function listSecrets(ask: Ask): Answer {
  const app = appInPath(ask)
  return { body: secretsOf(ask.org, app).map((secret) => secretView(ask.org, app, secret)) }
}

function getSecret(ask: Ask): Answer {
  const app = appInPath(ask)
  return { body: secretView(ask.org, app, secretOf(ask, app)) }
}

const read = 'okta.apps.read'
const manage = 'okta.apps.manage'
const path = '/apps/:app/credentials/secrets'

export const appSecretRoutes: readonly Route[] = [
  ['GET', path, read, listSecrets],
  ['POST', path, manage, createSecret],
  ['GET', `${path}/:secret`, read, getSecret],
  ['DELETE', `${path}/:secret`, manage, deleteSecret],
  ['POST', `${path}/:secret/lifecycle/activate`, manage, setStatus('ACTIVE')],
  ['POST', `${path}/:secret/lifecycle/deactivate`, manage, setStatus('INACTIVE')],
]
