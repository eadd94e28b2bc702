import { z } from 'zod'
import type { App } from '../../organisation/app.ts'

/** A client id that an administrator chooses: bounds and letters from Okta's Apps API. */
export const clientId = z
  .string()
  .min(6)
  .max(100)
  .regex(/^[\w$.+!*'(),-]*$/, "The value may have letters, digits and $-_.+!*'(), only")
  .refine((id) => id !== 'ALL_CLIENTS', 'The value is a reserved word')

/** A client secret, in Okta's own sentences, but for the field that stands before them. */
export function clientSecret(method: App['method'] | undefined) {
  const least = method === 'client_secret_jwt' ? 32 : 14
  const why = least === 32 ? " when 'token_endpoint_auth_method' is 'client_secret_jwt'" : ''
  return z
    .string()
    .min(least, `'client_secret' must be at least '${least}' characters long${why}.`)
    .max(100, "'client_secret' can't be more than '100' characters long.")
    .regex(/^[\x20-\x7e]*$/, "''client_secret'' must only contain printable ASCII: [x20-x7E]+")
}
