import { createHash } from 'node:crypto'
import type { Random } from '../random.ts'
import type { AppInFile } from './organisation/file.ts'

/** An id as Okta forms them, derived from a name so that it is the same in every run. */
export const derivedId = (prefix: string, from: string): string =>
  prefix + createHash('sha256').update(from).digest('base64').replaceAll(/\W/g, '').slice(0, 17)

export const appIdOf = (app: AppInFile): string => app.id ?? derivedId('0oa', app.label)

/** The client id of an app: its own when it has one, else the app's id, as in Okta. */
export const clientIdOf = (app: AppInFile): string =>
  app.credentials.oauthClient.client_id ?? appIdOf(app)

/** An id of something that is made through the API: twenty letters and digits, as Okta's are. */
export const resourceId = (prefix: string, random: Random): string =>
  prefix + [...random(20 - prefix.length)].map((byte) => alphabet[byte % alphabet.length]).join('')

const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

/** An unguessable value: 43 characters of base64url, the length of Okta's codes and tokens. */
export const secretValue = (random: Random): string => Buffer.from(random(32)).toString('base64url')

/** An id such as `req…` or `oae…`, made up as it is needed. */
export const freshId = (prefix: string, random: Random): string =>
  prefix + Buffer.from(random(18)).toString('base64url')
