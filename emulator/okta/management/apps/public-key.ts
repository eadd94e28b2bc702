import { z } from 'zod'
import { apiError } from '../../errors.ts'
import { derivedId } from '../../ids.ts'
import type { App } from '../../organisation/app.ts'
import { keyForApi } from '../../organisation/file-app.ts'

export type Key = App['publicKeys'][number]

/** What Okta tells of a key beside the key itself. */
const told = ['id', 'status', 'created', 'lastUpdated', '_links']

/** A public key that a client signs with, in a body, where what was told may come back. */
export const keyInBody = z
  .looseObject({ status: z.enum(['ACTIVE', 'INACTIVE']).nullish() })
  .transform(({ status, ...given }) => {
    if (status === 'INACTIVE') {
      throw apiError('NOT_EMULATED', 'Inactive keys of clients are not emulated.')
    }
    const isOfKey = ([name, value]: [string, unknown]) => value !== null && !told.includes(name)
    return Object.fromEntries(Object.entries(given).filter(isOfKey))
  })
  .pipe(keyForApi)

export const keyId = (app: App, key: Key): string =>
  derivedId('pks', `${app.id} ${key.kid ?? JSON.stringify(key)}`)

/** A key as its app shows it. */
export const keyInApp = (app: App, key: Key) => ({
  ...key,
  id: keyId(app, key),
  status: 'ACTIVE',
  use: key.use ?? null,
  ...(key.kty === 'EC' ? { crv: key['crv'] ?? null } : {}),
})
