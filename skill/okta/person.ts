import type { Claims } from './validation.ts'

/** The signed-in person, as far as the token knows her. */
export type Person = { readonly name: string | undefined; readonly color: string | undefined }

/** The custom claims that the authorization server puts into the access token. */
export const personOf = (claims: Claims): Person => ({
  name: text(claims['FirstNameClaim']),
  color: text(claims['FavoriteColorClaim']),
})

/** Alexa refuses an answer of more than 8000 characters, and nobody wants to hear so many. */
const longest = 200

/**
 * In Okta an attribute never set is null, one cleared after being set is an empty string. Nothing
 * but blanks and invisible characters would be heard as a gap, so it counts as nothing.
 */
function text(claim: unknown): string | undefined {
  if (typeof claim !== 'string' || !/[^\s\p{C}]/u.test(claim)) return undefined
  return [...claim.trim()].slice(0, longest).join('')
}
