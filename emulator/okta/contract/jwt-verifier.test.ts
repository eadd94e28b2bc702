import OktaJwtVerifier from '@okta/jwt-verifier'
import { expect, test } from 'vitest'
import { codeFor, exchange, tokensFor } from '../okta.fixture.ts'
import type { Online } from './contract.fixture.ts'
import { audience, organisation } from './contract.fixture.ts'

/** Okta's own verifier, which knows the issuer and nothing else. */
const verifierOf = (
  { okta: { variables } }: Online,
  options: Partial<OktaJwtVerifier.VerifierOptions> = {},
) => new OktaJwtVerifier({ issuer: variables.issuer, clientId: variables.clientId, ...options })

const accessTokenOf = async ({ okta }: Online) => String((await tokensFor(okta))['access_token'])

test('access and ID tokens are what it takes them for', async () => {
  const org = organisation()
  const { access_token, id_token } = await tokensFor(org.okta, { nonce: 'n' })
  await org.online(async () => {
    const verifier = verifierOf(org)
    const { claims, header } = await verifier.verifyAccessToken(String(access_token), audience)
    expect(claims).toMatchObject({ sub: 'ada@example.com', FavoriteColorClaim: 'teal' })
    expect(header).toEqual({ alg: 'RS256', kid: expect.any(String) })
    const clientId = org.okta.variables.clientId
    const id = await verifier.verifyIdToken(String(id_token), clientId, 'n')
    expect(id.claims).toMatchObject({ name: 'Ada Lovelace' })
    const other = verifier.verifyIdToken(String(id_token), clientId, 'another')
    await expect(other).rejects.toThrow('nonce')
  })
})

test('another audience, issuer or claim than expected is refused', async () => {
  const org = organisation()
  const token = await accessTokenOf(org)
  const server = 'OtherAuthServer'
  const foreign = await org.okta.control.issueAccessToken({ server, login: 'ada@example.com' })
  await org.online(async () => {
    const verifier = verifierOf(org)
    await expect(verifier.verifyAccessToken(token, 'other')).rejects.toThrow('audience claim')
    // It is signed with a key that this issuer does not publish.
    await expect(verifier.verifyAccessToken(foreign, audience)).rejects.toThrow()
    const [, payload = ''] = token.split('.')
    const tampered = token.replace(payload, payload.slice(0, -2))
    await expect(verifier.verifyAccessToken(tampered, audience)).rejects.toThrow()
    const choosy = verifierOf(org, { assertClaims: { FavoriteColorClaim: 'green' } })
    await expect(choosy.verifyAccessToken(token, audience)).rejects.toThrow('FavoriteColorClaim')
  })
})

test('a token of two hours ago has expired, and one of Okta’s clock gone wrong is too early', async () => {
  const org = organisation()
  org.clock.time -= 7_200_000
  const old = await accessTokenOf(org)
  await org.online(async () => {
    await expect(verifierOf(org).verifyAccessToken(old, audience)).rejects.toThrow('expired')
  })
})

test('an issuer that misnames itself is refused', async () => {
  const org = organisation()
  const code = await codeFor(org.okta)
  const { fetch: answer } = org.okta
  const lying = { ...org.okta, fetch: (request: Request) => answer(request, 'issuer') }
  const tokens: { access_token: string } = JSON.parse(await (await exchange(lying, code)).text())
  await org.online(async () => {
    const verifying = verifierOf(org).verifyAccessToken(tokens.access_token, audience)
    await expect(verifying).rejects.toThrow('issuer')
  })
})

test('keys that rotate: what the last one signed is good, what the one before signed is not', async () => {
  const org = organisation()
  const token = await accessTokenOf(org)
  await org.online(async () => {
    org.okta.control.rotateKeys()
    const verifier = verifierOf(org)
    await verifier.verifyAccessToken(token, audience)
    await verifier.verifyAccessToken(await accessTokenOf(org), audience)
    org.okta.control.rotateKeys()
    await expect(verifierOf(org).verifyAccessToken(token, audience)).rejects.toThrow()
  })
})

test('revocation is nothing that a signature tells', async () => {
  const org = organisation()
  const token = await accessTokenOf(org)
  org.okta.control.revokeSessions('ada@example.com')
  await org.online(async () => {
    const { claims } = await verifierOf(org).verifyAccessToken(token, audience)
    expect(claims.sub).toBe('ada@example.com')
  })
})
