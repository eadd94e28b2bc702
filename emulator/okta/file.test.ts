import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ColloquyError } from '../errors.ts'
import { parseYaml } from '../yaml-file.ts'
import { oktaFileSchema } from './file.ts'

const fixture = readFileSync(new URL('../../fixtures/okta.yaml', import.meta.url), 'utf8')
const parse = (text: string) => parseYaml(text, 'okta.yaml', oktaFileSchema)

function findings(text: string): readonly string[] {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof ColloquyError) return error.evidence
    throw error
  }
  throw new Error('the file was accepted')
}

test('the fixture is sound', () => {
  const file = parse(fixture)
  expect(file.org.url).toBe('https://dev-5550123.okta.com')
  expect(file.authorizationServers[0]?.policies[0]?.rules[0]?.actions.token).toEqual({
    accessTokenLifetimeMinutes: 60,
    refreshTokenLifetimeMinutes: 0,
    refreshTokenWindowMinutes: 10_080,
  })
})

/** Replaces `from` by `to`, once, and expects one finding, at the place where `marker` stands then. */
test.each([
  [
    'favoriteColor: teal',
    'favouriteColor: teal',
    'teal',
    /no attribute "favouriteColor", did you mean "favoriteColor"\?/,
  ],
  [
    'value: user.favoriteColor }',
    'value: user.favoritColor }',
    'user.favoritColor',
    /no attribute "favoritColor", did you mean "favoriteColor"\?/,
  ],
  [
    'value: user.firstName }',
    'value: String.len(user.x) }',
    'String.len',
    /not emulated yet.*character 1/,
  ],
  ['login: linus@', 'login: ADA@', 'ADA@', /"ada@example.com" is there twice/],
  [
    'include: [0oasamplequizgame0fake]',
    'include: [0oasamplequizgame0fak]',
    '0oasamplequizgame0fak]',
    /no client "0oasamplequizgame0fak", did you mean/,
  ],
  ['[EVERYONE]', '[QUIZZERS]', 'QUIZZERS', /no group "QUIZZERS"; there is EVERYONE/],
  ['password: penguin', 'pasword: penguin', 'linus@', /password/],
  ['[authorization_code, refresh_token]', '[implicit]', 'implicit', /Invalid option/],
  [
    'accessTokenLifetimeMinutes: 60',
    'accessTokenLifetimeMinutes: 4',
    '4 }',
    /expected number to be >=5/,
  ],
  ['firstName: Ada', 'firstName: 7', '7\n', /must be of type string/],
])('%s → %s is found at its place', (from, to, marker, message) => {
  const text = fixture.replace(from, to)
  const before = text.slice(0, text.indexOf(marker)).split('\n')
  const line = before.length
  const found = findings(text)
  expect(found[0]).toMatch(message)
  const start = from.startsWith('password')
    ? /^okta\.yaml:\d+:5 /
    : `okta.yaml:${line}:${(before.at(-1)?.length ?? 0) + 1} `
  expect(found[0]).toMatch(start)
})

test('scopes in conditions must be scopes of the server', () => {
  const scoped = 'value: user.firstName, conditions: { scopes: [profil] } }'
  expect(findings(fixture.replace('value: user.firstName }', scoped))[0]).toMatch(
    /claims\.1\.conditions\.scopes\.0: there is no scope "profil", did you mean "profile"\?/,
  )
})

test('a public client needs PKCE and has no secret', () => {
  const found = findings(fixture.replace('method: client_secret_basic', 'method: none'))
  expect(found.map((line) => line.split('  ')[1])).toEqual([
    expect.stringContaining('must require PKCE'),
    expect.stringContaining('has no secret'),
  ])
})
