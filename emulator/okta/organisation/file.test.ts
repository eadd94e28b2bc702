import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ColloquyError } from '../../errors.ts'
import { parseYaml } from '../../yaml-file.ts'
import { oktaFileSchema } from './file.ts'

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')
/** Not the one of the repository, which is anybody's to change. */
const fixture = read('organisation.fixture.yaml')
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

test('the file of the repository is sound', () => {
  expect(() => parse(read('../../../fixtures/okta.yaml'))).not.toThrow()
})

test('a sound file is read, with what it leaves out', () => {
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
    'value: 1 + String.length(user.firstName) }',
    '1 + String.length',
    /no function "String.length", did you mean .*character 5/,
  ],
  [
    'value: user.firstName }',
    'valueType: GROUPS, value: Quiz }',
    '{ name: FirstNameClaim',
    /claims\.1\.group_filter_type: a claim of groups needs STARTS_WITH, EQUALS, CONTAINS or REGEX/,
  ],
  [
    'value: user.firstName }',
    'valueType: GROUPS, group_filter_type: REGEX, value: "(" }',
    '"("',
    /the regular expression cannot be read/,
  ],
  [
    'name: FirstNameClaim, value: user.firstName }',
    'name: nick, claimType: IDENTITY, valueType: SYSTEM }',
    'nick,',
    /no system claim "nick" of this type; there is name, preferred_username/,
  ],
  [
    'value: user.firstName }',
    'value: appuser.firstName }',
    'appuser.firstName',
    /appuser has no attribute "firstName"; there is userName, name, given_name.*\(character 1 of/,
  ],
  [
    'value: user.firstName }',
    `value: 'Time.now("UTC", "e")' }`,
    `'Time.now("UTC", "e")'`,
    /Time.now: the letter "e" of the format is not emulated \(character 1 of/,
  ],
  ['value: user.firstName }', 'value: "" }', '""', /a value is missing \(character 1 /],
  [
    'assignments: {',
    'profileMappings: { nickName: user.nickname }\n    assignments: {',
    'user.nickname',
    /profileMappings\.nickName: the profile schema has no attribute "nickname", did you mean "nickName"/,
  ],
  ['login: linus@', 'login: ADA@', 'ADA@', /"ada@example.com" is there twice/],
  [
    'include: [0oasamplequizgame0fake]',
    'include: [0oasamplequizgame0fak]',
    '0oasamplequizgame0fak]',
    /no client "0oasamplequizgame0fak", did you mean/,
  ],
  ['[EVERYONE]', '[QUIZZERS]', 'QUIZZERS', /no group "QUIZZERS"; there is EVERYONE/],
  ['users:\n', 'groups: [{ name: Everyone }]\nusers:\n', 'Everyone', /everybody is in Everyone/],
  ['password: penguin', 'pasword: penguin', 'linus@', /password/],
  ['[authorization_code, refresh_token]', '[telepathy]', 'telepathy', /Invalid option/],
  [
    'application_type: web',
    'application_type: service',
    '[authorization_code, refresh',
    /a service app has the grant client_credentials, and implicit at most beside it/,
  ],
  [
    'application_type: web',
    'response_types: [id_token]',
    '[id_token]',
    /token and id_token need the grant type implicit/,
  ],
  [
    'accessTokenLifetimeMinutes: 60',
    'accessTokenLifetimeMinutes: 4',
    '4 }',
    /expected number to be >=5/,
  ],
  ['firstName: Ada', 'firstName: 7', '7\n', /must be of type string/],
  [
    'http://localhost:3000/callback',
    'https://*.example.com/callback',
    'https://*',
    /wildcards in redirect URIs are not emulated: list each address/,
  ],
  [
    'title: Favorite color\n    type: string',
    'title: Favorite color\n    format: email',
    'teal',
    /favoriteColor: must be an e-mail address/,
  ],
  ['firstName: Ada', 'firstName: {}', '{}', /must be text, a number, true or false, or a list/],
  ['https://dev-5550123.okta.com', 'dev-5550123', 'dev-5550123', /must be a URL such as/],
  ['okta.com\n', 'okta.com/oauth2/aus1\n', 'https://dev-5550123', /without a path/],
  ['id: ausquizgameskill0example', 'id: aus/1', 'aus/1', /letters, digits, - and _/],
  [
    'id: ausotherserver00example',
    'id: ausquizgameskill0example',
    'ausquizgameskill0example\n    name: Other',
    /is there twice/,
  ],
  ['name: FirstNameClaim', 'name: exp', 'exp,', /"exp" is one of Okta's own claims/],
  ['name: FirstNameClaim', 'name: active', 'active,', /"active" is one of Okta's own claims/],
  [
    'name: FirstNameClaim',
    'name: FavoriteColorClaim',
    'FavoriteColorClaim, value: user.firstName',
    /"FavoriteColorClaim" is there twice/,
  ],
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

test('an app without assignments is assigned to nobody', () => {
  const text = fixture.replace('    assignments: { groups: [EVERYONE] }\n', '')
  expect(parse(text).apps[0]?.assignments).toEqual({ users: [], groups: [] })
})

test('a browser app rotates its refresh tokens and needs PKCE unless the file says otherwise', () => {
  const text = fixture.replace('application_type: web', 'application_type: browser')
  const { credentials, settings } = parse(text).apps[0] ?? {}
  expect(credentials?.oauthClient.pkce_required).toBe(true)
  expect(settings?.oauthClient.refresh_token).toEqual({ rotation_type: 'ROTATE', leeway: 30 })
  const [web] = parse(fixture).apps
  expect(web?.credentials.oauthClient.pkce_required).toBe(false)
  expect(web?.settings.oauthClient.refresh_token.rotation_type).toBe('STATIC')
})

test('a claim may have the same name in the access token and in the ID token', () => {
  const also = 'name: FavoriteColorClaim, claimType: IDENTITY'
  expect(() => parse(fixture.replace('name: FirstNameClaim', also))).not.toThrow()
})

test.each([
  ['{ name: quiz }, { name: quiz }', /scopes\.1\.name: "quiz" is there twice/],
  ['{ name: openid }', /scopes\.0\.name: "openid" is there anyway/],
  ['{ name: "play quiz" }', /scopes\.0\.name: a scope has no spaces/],
])('the custom scopes %s are refused', (scopes, message) => {
  const scoped = fixture.replace('    claims:', `    scopes: [${scopes}]\n    claims:`)
  expect(findings(scoped)[0]).toMatch(message)
})

test('two people, and two apps, cannot have one id', () => {
  const people = fixture.replaceAll(/( {4})(password: [dp])/g, '$1id: 00u1\n    $2')
  expect(findings(people)).toEqual([expect.stringMatching(/users\.1\.id: "00u1" is there twice/)])
  const app = fixture.slice(fixture.indexOf('  - label:'), fixture.indexOf('users:\n'))
  const other = app.replace('label: Sample', 'label: Other').replace('client_id: 0', 'client_id: 1')
  expect(findings(fixture.replace('users:\n', `${other}users:\n`))).toEqual([
    expect.stringMatching(/apps\.1\.id: "0oasamplequizgame0fake" is there twice/),
  ])
})

test('two people cannot have one value of an attribute that must be unique', () => {
  const unique = (value: string) =>
    fixture
      .replace('favoriteColor:', 'favoriteColor:\n    unique: true')
      .replace('favoriteColor: orange', `favoriteColor: ${value}`)
  expect(findings(unique('teal'))).toEqual([
    expect.stringMatching(/users\.1\.profile\.favoriteColor: "teal" is there twice/),
  ])
  expect(() => parse(unique('red'))).not.toThrow()
})

test('what every object of JavaScript has is no attribute of a profile', () => {
  const text = fixture.replace('favoriteColor: teal', 'constructor: teal')
  expect(findings(text)[0]).toMatch(/profile schema has no attribute "constructor"/)
})

test('a misspelt key is one finding, not one for each place that needs what stands below it', () => {
  expect(findings(fixture.replace('profileSchema:', 'profilSchema:'))).toEqual([
    expect.stringMatching(/profilSchema: unknown key, did you mean "profileSchema"\?$/),
  ])
})

test.each([
  ['{ name: a, origin: localhost:3000 }', /trustedOrigins\.0\.origin: must be an origin such as/],
  ['{ name: a, origin: http://a.example/app }', /0\.origin: must be an origin such as .* no path/],
  ['{ name: a, origin: "https://*.a.example" }', /0\.origin: wildcards are not emulated/],
  ['{ name: a, origin: http://a.example, scopes: [{ type: IFRAME_EMBED }] }', /IFRAME_EMBED/],
  [
    '{ name: a, origin: http://a.example }, { name: b, origin: HTTP://A.example:80/ }',
    /1\.origin: "http:\/\/a\.example" is there twice/,
  ],
])('a trusted origin is one, and is there once: %s', (origins, expected) => {
  const scoped = origins.replaceAll(/(?<!\]) }/g, ', scopes: [{ type: CORS }] }')
  const written = origins.includes('scopes') ? origins : scoped
  expect(findings(`${fixture}\ntrustedOrigins: [${written}]\n`)).toEqual([
    expect.stringMatching(expected),
  ])
})
