/** The scopes that every custom authorization server has. */
export const reservedScopes: readonly string[] = [
  'openid',
  'profile',
  'email',
  'address',
  'phone',
  'offline_access',
]

/** Scopes of OpenID Connect that ask for claims about the person, and so need `openid`. */
export const claimScopes: readonly string[] = ['profile', 'email', 'address', 'phone']
