import { z } from 'zod'

/** Where browsers run or show what follows instead of asking a server for it. */
const noAddress = /^(javascript|data|vbscript):/i

/** Okta lets a client be at all subdomains, `https://*.example.com/…`, when an administrator allows it. */
export const hasWildcard = (uri: string): boolean => /^[a-z]+:\/\/[^/?#]*\*/i.test(uri)

/** Where a client may want the browser back: no script, and no fragment (RFC 6749 §3.1.2). */
export const redirectUri = z
  .string()
  .regex(/^[^\s\p{Cc}\p{Cs}]*$/u, 'may not have blanks, ends of lines or other control characters')
  .pipe(z.url())
  .refine((uri) => !noAddress.test(uri), 'is no address of an app')
  .refine((uri) => !uri.includes('#'), 'may not have a fragment (RFC 6749 §3.1.2)')
  .refine(
    (uri) => !hasWildcard(uri),
    'wildcards in redirect URIs are not emulated: list each address',
  )
