import * as oauth from 'oauth4webapi'
import { expect, test } from 'vitest'
import { redirectUri } from '../okta.fixture.ts'
import type { Online } from './contract.fixture.ts'
import { allowClientCredentials, audience, organisation, signedIn } from './contract.fixture.ts'

const app = ({ okta: { variables } }: Online) => ({ client_id: variables.clientId })
const basic = ({ okta: { variables } }: Online) => oauth.ClientSecretBasic(variables.clientSecret)

async function discovered({ okta: { variables } }: Online): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(variables.issuer)
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer))
}

async function signedInAt(org: Online, as: oauth.AuthorizationServer, state = 's') {
  const verifier = oauth.generateRandomCodeVerifier()
  const url = new URL(as.authorization_endpoint ?? '')
  url.search = new URLSearchParams({
    ...app(org),
    ...{ redirect_uri: redirectUri, response_type: 'code', scope: 'openid offline_access', state },
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }).toString()
  return { callback: await signedIn(url), verifier }
}

const exchanged = (
  org: Online,
  as: oauth.AuthorizationServer,
  callback: URL,
  verifier: string,
  redirect = redirectUri,
) =>
  oauth.authorizationCodeGrantRequest(
    as,
    app(org),
    basic(org),
    oauth.validateAuthResponse(as, app(org), callback, 's'),
    redirect,
    verifier,
  )

test('code, tokens, introspection, userinfo, refresh and revocation', async () => {
  const org = organisation()
  await org.online(async () => {
    const as = await discovered(org)
    const { callback, verifier } = await signedInAt(org, as)
    const answer = await exchanged(org, as, callback, verifier)
    const tokens = await oauth.processAuthorizationCodeResponse(as, app(org), answer)
    expect(oauth.getValidatedIdTokenClaims(tokens)).toMatchObject({ aud: app(org).client_id })

    const seen = await oauth.introspectionRequest(as, app(org), basic(org), tokens.access_token)
    expect(await oauth.processIntrospectionResponse(as, app(org), seen)).toMatchObject({
      ...{ active: true, aud: audience, FirstNameClaim: 'Ada' },
    })
    const profile = await oauth.userInfoRequest(as, app(org), tokens.access_token)
    const subject = oauth.getValidatedIdTokenClaims(tokens)?.sub ?? ''
    await oauth.processUserInfoResponse(as, app(org), subject, profile)
    const refreshToken = tokens.refresh_token ?? ''
    const again = () => oauth.refreshTokenGrantRequest(as, app(org), basic(org), refreshToken)
    await oauth.processRefreshTokenResponse(as, app(org), await again())
    const revoked = await oauth.revocationRequest(as, app(org), basic(org), refreshToken)
    await oauth.processRevocationResponse(revoked)
    await expect(
      oauth.processRefreshTokenResponse(as, app(org), await again()),
    ).rejects.toMatchObject({ status: 400, error: 'invalid_grant' })
  })
})

test('another redirect URI than at authorize is refused, and the code is not spent', async () => {
  const org = organisation()
  await org.online(async () => {
    const as = await discovered(org)
    const { callback, verifier } = await signedInAt(org, as)
    const other = await exchanged(org, as, callback, verifier, 'https://layla.amazon.com/other')
    await expect(oauth.processAuthorizationCodeResponse(as, app(org), other)).rejects.toMatchObject(
      {
        error: 'invalid_grant',
        error_description:
          "The 'redirect_uri' does not match the redirection URI used in the authorization request.",
      },
    )
    const right = await exchanged(org, as, callback, verifier)
    await oauth.processAuthorizationCodeResponse(as, app(org), right)
  })
})

test('a code is of the server that was asked', async () => {
  const org = organisation()
  await org.online(async () => {
    const as = await discovered(org)
    const { callback, verifier } = await signedInAt(org, as)
    const issuer = org.okta.issuerOf('OtherAuthServer')
    const foreign = { ...as, issuer, token_endpoint: `${issuer}/v1/token` }
    await expect(
      oauth.processAuthorizationCodeResponse(
        foreign,
        app(org),
        await exchanged(org, foreign, callback, verifier),
      ),
    ).rejects.toMatchObject({
      status: 400,
      error_description: 'The grant was issued for another authorization server.',
    })
  })
})

test('a client for itself: with the grant a token, without it none', async () => {
  const granted = organisation(allowClientCredentials)
  const refused = organisation()
  const ask = (org: Online) =>
    org.online(async () => {
      const as = await discovered(org)
      const fields = { scope: 'quiz:read' }
      const answer = await oauth.clientCredentialsGrantRequest(as, app(org), basic(org), fields)
      return oauth.processClientCredentialsResponse(as, app(org), answer)
    })
  expect(await ask(granted)).toMatchObject({ scope: 'quiz:read' })
  await expect(ask(refused)).rejects.toMatchObject({ status: 400, error: 'unauthorized_client' })
})

test('signed by the key that is published, with Okta’s header, which RFC 9068 would have otherwise', async () => {
  const org = organisation()
  await org.online(async () => {
    const as = await discovered(org)
    const { callback, verifier } = await signedInAt(org, as)
    const answer = await exchanged(org, as, callback, verifier)
    const tokens = await oauth.processAuthorizationCodeResponse(as, app(org), answer)
    await oauth.validateApplicationLevelSignature(as, answer)
    const headers = { authorization: `Bearer ${tokens.access_token}` }
    const asked = new Request('https://api.example', { headers })
    // Okta's tokens have no `typ: at+jwt`.
    await expect(oauth.validateJwtAccessToken(as, asked, audience)).rejects.toMatchObject({
      code: 'OAUTH_INVALID_RESPONSE',
    })
  })
})
