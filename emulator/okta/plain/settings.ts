import { z } from 'zod'

const path = z.string().regex(/^(\/[\w.~-]+)+$/, 'must be a path such as /oauth/token')

/**
 * What makes an authorization server somebody else's than Okta's: its own paths below the
 * organisation's URL, and the words of the RFCs. `issuer` is a path too, or nothing.
 */
export const plainSettings = z.strictObject({
  issuer: z.union([path, z.literal('')]).default(''),
  authorize: path.default('/authorize'),
  token: path.default('/token'),
  introspect: path.default('/introspect'),
  revoke: path.default('/revoke'),
  keys: path.default('/jwks'),
  userinfo: path.default('/userinfo'),
  /** Where RFC 8414 §3.1 puts it, before the issuer's path, unless given. */
  metadata: path.optional(),
  accessTokens: z.enum(['jwt', 'opaque']).default('jwt'),
})

export type PlainSettings = z.output<typeof plainSettings>

/** The issuer: an origin with the path of the settings. */
export const plainIssuer = (origin: string, { issuer }: PlainSettings): string => origin + issuer

/** Operations of a plain server, by Okta's names for them, and the path of each. */
export const pathsOf = (settings: PlainSettings) =>
  [
    ['metadata', settings.metadata ?? `/.well-known/oauth-authorization-server${settings.issuer}`],
    ['authorize', settings.authorize],
    ['token', settings.token],
    ['introspect', settings.introspect],
    ['revoke', settings.revoke],
    ['keys', settings.keys],
    ['userinfo', settings.userinfo],
  ] as const
