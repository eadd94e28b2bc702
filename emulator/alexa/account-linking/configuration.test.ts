import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readAccountLinking, renderAccountLinking } from './configuration.ts'

const folder = mkdtempSync(join(tmpdir(), 'linking-'))
const file = join(folder, 'account-linking.json')
afterAll(() => rmSync(folder, { recursive: true }))

const variable = (name: string) => `\${${name}}`

const sound = {
  type: 'AUTH_CODE',
  authorizationUrl: `${variable('OKTA_ISSUER')}/v1/authorize`,
  accessTokenUrl: `${variable('OKTA_ISSUER')}/v1/token`,
  clientId: variable('OKTA_CLIENT_ID'),
  clientSecret: 'hush',
  accessTokenScheme: 'HTTP_BASIC',
  scopes: ['openid', variable('SCOPE')],
  redirectUrls: [],
}
const variables = { OKTA_ISSUER: 'https://okta.example/aus1', OKTA_CLIENT_ID: 'c1', SCOPE: 'email' }

function written(change: object = {}, text?: string): string {
  writeFileSync(file, text ?? JSON.stringify({ accountLinkingRequest: { ...sound, ...change } }))
  return file
}

const evidenceOf = (change: object, given: Record<string, string> = variables): unknown => {
  try {
    readAccountLinking(written(change), given)
  } catch (error) {
    expect(error).toMatchObject({ code: 'CONFIGURATION_INVALID', kind: 'SCENARIO' })
    expect(error).toHaveProperty('what', expect.stringContaining(file))
    return error instanceof Error && 'evidence' in error ? error.evidence : undefined
  }
  return 'no error'
}

describe('readAccountLinking', () => {
  it('puts the variables in, wherever they stand', () => {
    expect(readAccountLinking(written(), variables)).toEqual({
      type: 'AUTH_CODE',
      authorizationUrl: 'https://okta.example/aus1/v1/authorize',
      accessTokenUrl: 'https://okta.example/aus1/v1/token',
      clientId: 'c1',
      clientSecret: 'hush',
      accessTokenScheme: 'HTTP_BASIC',
      scopes: ['openid', 'email'],
      domains: [],
    })
  })

  it('names every variable that has no value, once', () => {
    expect(evidenceOf({}, { OKTA_CLIENT_ID: 'c1' })).toEqual([
      expect.stringContaining(variable('OKTA_ISSUER')),
      expect.stringContaining(variable('SCOPE')),
    ])
  })

  it.each([
    ['type', { type: 'IMPLICIT' }],
    ['authorizationUrl', { authorizationUrl: 'okta.example/authorize' }],
    ['accessTokenUrl', { accessTokenUrl: 'ftp://okta.example/token' }],
    ['clientId', { clientId: '' }],
    ['clientSecret', { clientSecret: undefined }],
    ['accessTokenScheme', { accessTokenScheme: 'BASIC' }],
    ['scopes', { scopes: 'openid' }],
    ['scopes', { scopes: Array.from({ length: 16 }, (_, index) => `scope${index}`) }],
    ['defaultTokenExpirationInSeconds', { defaultTokenExpirationInSeconds: 0 }],
  ])('names %s when it is no such thing', (key, change) => {
    expect(evidenceOf(change)).toEqual([expect.stringContaining(`accountLinkingRequest.${key}: `)])
  })

  it('says what is wrong with a file that is not JSON, and with one that is not there', () => {
    expect(() => readAccountLinking(written({}, '{"type": }'), variables)).toThrow(/JSON/)
    expect(() => readAccountLinking(join(folder, 'none.json'), variables)).toThrow(/none\.json/)
  })
})

it('renderAccountLinking keeps the keys that are for Amazon alone', () => {
  expect(renderAccountLinking(written(), variables)).toMatchObject({
    accountLinkingRequest: { redirectUrls: [], clientId: 'c1' },
  })
})
