import { z } from 'zod'
import { name } from './file-values.ts'
import { hasWildcardHost, isOrigin } from './web-origin.ts'

/** Whose pages may read Okta's answers (CORS), or may be gone back to (REDIRECT). */
export const trustedOriginScopes = ['CORS', 'REDIRECT'] as const

/** A web site that the organisation trusts. */
export const trustedOrigin = z.strictObject({
  id: name.optional(),
  name: name.max(255),
  origin: z
    .string()
    .max(255)
    .refine(isOrigin, {
      error: 'must be an origin such as http://localhost:3000: scheme, host and port, and no path',
      abort: true,
    })
    .refine((origin) => !hasWildcardHost(origin), 'wildcards are not emulated: list each origin'),
  scopes: z
    .array(
      z.strictObject({
        type: z.enum(trustedOriginScopes, {
          error: 'must be CORS or REDIRECT; to be shown in frames (IFRAME_EMBED) is not emulated',
        }),
      }),
    )
    .min(1),
  status: z.enum(['ACTIVE', 'INACTIVE']).default('ACTIVE'),
})
