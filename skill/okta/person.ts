import type { Claims } from './validation.ts'

/** The signed-in person, as far as the token knows her. */
export type Person = { readonly name: string | undefined; readonly color: string | undefined }

/** The custom claims that the authorization server puts into the access token. */
export const personOf = (claims: Claims): Person => ({
  name: text(claims['FirstNameClaim']),
  color: text(claims['FavoriteColorClaim']),
})

/** In Okta an attribute never set is null, one cleared after being set is an empty string. */
function text(claim: unknown): string | undefined {
  const words = typeof claim === 'string' ? claim.trim() : ''
  return words === '' ? undefined : words
}
