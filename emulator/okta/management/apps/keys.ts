import { validationError } from '../../errors.ts'
import type { App } from '../../organisation/app.ts'
import { redefineApp } from '../../organisation/app.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import { appInPath } from '../find.ts'
import type { Answer, Ask, Route } from '../route.ts'
import { bodyOf, link, notFound } from '../route.ts'
import { stampCreated, stampsOf } from '../stamps.ts'
import type { Key } from './public-key.ts'
import { keyId, keyInApp, keyInBody } from './public-key.ts'
import { appHref } from './view.ts'

function addKey(ask: Ask): Answer {
  const { org } = ask
  const app = appInPath(ask)
  const key = bodyOf(ask, keyInBody)
  if (app.publicKeys.some(({ kid }) => kid === key.kid)) {
    throw validationError('JsonWebKey', "Each key must have a unique ''kid''.")
  }
  setKeys(app, [...app.publicKeys, key])
  stampCreated(org, keyId(app, key))
  return { status: 201, body: keyView(org, app, key) }
}

function deleteKey(ask: Ask): Answer {
  const app = appInPath(ask)
  const key = keyOf(ask, app)
  setKeys(
    app,
    app.publicKeys.filter((other) => other !== key),
  )
  return {}
}

function setKeys(app: App, keys: Key[]): void {
  const { settings } = app.definition
  const oauthClient = { ...settings.oauthClient, jwks: { keys } }
  redefineApp(app, { ...app.definition, settings: { ...settings, oauthClient } })
}

function keyOf({ param }: Ask, app: App): Key {
  const key = app.publicKeys.find((candidate) => keyId(app, candidate) === param('key'))
  if (!key) throw notFound(param('key'), 'JsonWebKey')
  return key
}

function keyView(org: Organisation, app: App, key: Key) {
  const id = keyId(app, key)
  const href = `${appHref(org, app)}/credentials/jwks/${id}`
  return {
    ...keyInApp(app, key),
    use: key.use ?? 'sig',
    ...stampsOf(org, id),
    _links: { self: link(href, 'GET'), delete: link(href, 'DELETE') },
  }
}

function listKeys(ask: Ask): Answer {
  const app = appInPath(ask)
  return { body: app.publicKeys.map((key) => keyView(ask.org, app, key)) }
}

function getKey(ask: Ask): Answer {
  const app = appInPath(ask)
  return { body: keyView(ask.org, app, keyOf(ask, app)) }
}

const read = 'okta.apps.read'
const manage = 'okta.apps.manage'
const path = '/apps/:app/credentials/jwks'

export const appKeyRoutes: readonly Route[] = [
  ['GET', path, read, listKeys],
  ['POST', path, manage, addKey],
  ['GET', `${path}/:key`, read, getKey],
  ['DELETE', `${path}/:key`, manage, deleteKey],
]
