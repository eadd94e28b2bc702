import { z } from 'zod'
import { validationError } from '../../errors.ts'
import { derivedId } from '../../ids.ts'
import type { App } from '../../organisation/app.ts'
import { redefineApp } from '../../organisation/app.ts'
import { publicKey } from '../../organisation/file-app.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import { appInPath } from '../find.ts'
import type { Answer, Ask, Route } from '../route.ts'
import { bodyOf, link, notFound } from '../route.ts'
import { stampCreated, stampsOf } from '../stamps.ts'
import { appHref } from './view.ts'

/** A public key that a client signs with. Unlike at Okta, every key of an app is active. */
const newKey = z
  .looseObject({ status: z.string().optional() })
  .transform(({ status: _, ...key }) => key)
  .pipe(publicKey)

type Key = App['publicKeys'][number]

const keyId = (app: App, key: Key): string =>
  derivedId('pks', `${app.id} ${key.kid ?? JSON.stringify(key)}`)

function addKey(ask: Ask): Answer {
  const { org } = ask
  const app = appInPath(ask)
  const key = bodyOf(ask, newKey)
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
  const { oauthClient } = app.definition.settings
  redefineApp(app, {
    ...app.definition,
    settings: { oauthClient: { ...oauthClient, jwks: { keys } } },
  })
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
    use: 'sig',
    ...key,
    id,
    status: 'ACTIVE',
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
