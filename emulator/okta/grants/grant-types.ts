/** Okta's grants as a client is told of them; an app here can have those without a URN. */
export const grantTypesOfOkta: readonly string[] = [
  'authorization_code',
  'implicit',
  'refresh_token',
  'password',
  'client_credentials',
  'urn:ietf:params:oauth:grant-type:device_code',
]

/** Grants that Okta has too, for apps that were set up for them: here no app can be. */
export const furtherGrantTypes: readonly string[] = [
  'interaction_code',
  'urn:ietf:params:oauth:grant-type:token-exchange',
  'urn:ietf:params:oauth:grant-type:saml2-bearer',
  'urn:ietf:params:oauth:grant-type:jwt-bearer',
  'urn:openid:params:grant-type:ciba',
  'urn:okta:params:oauth:grant-type:otp',
  'urn:okta:params:oauth:grant-type:oob',
  'urn:okta:params:oauth:grant-type:webauthn',
  'http://auth0.com/oauth/grant-type/mfa-otp',
  'http://auth0.com/oauth/grant-type/mfa-oob',
]
