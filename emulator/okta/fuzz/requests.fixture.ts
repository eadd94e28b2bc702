import * as fc from 'fast-check'
import { pkce, redirectUri } from '../okta.fixture.ts'
import type { MadeJwt } from './jwts.fixture.ts'
import { madeJwt, plan } from './jwts.fixture.ts'
import type { Ledger } from './ledger.fixture.ts'
import {
  origin,
  person,
  plain,
  publicClient,
  readingToken,
  servers,
  signers,
  web,
} from './world.fixture.ts'

/** Random requests: each begins as one that would be granted, and has a few things changed. */
export type Field = readonly [name: string, value: string]
export type Sent = {
  readonly method: string
  readonly path: string
  readonly query: readonly Field[]
  readonly form: readonly Field[]
  readonly headers: Readonly<Record<string, string>>
}

const word = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom(
    ...['', 'openid', 'openid profile offline_access', 'offline_access', 'quiz:read', 'plain'],
    ...['code', 'token', 'id_token', 'code id_token token', 'token id_token', 'none', 'login'],
    ...['query', 'fragment', 'form_post', 'okta_post_message', 'S256', pkce.challenge],
    ...[web.id, web.secret, publicClient, redirectUri, pkce.verifier, 'https://evil.example/'],
    ...['authorization_code', 'refresh_token', 'password', 'client_credentials', 'consent'],
    ...['ada@example.com', 'linus@example.com', 'difference-engine', 'eyJhbGciOiJub25lIn0.e30.'],
    'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  ),
)
const names = [
  ...['grant_type', 'code', 'token', 'refresh_token', 'client_id', 'client_secret', 'scope'],
  ...['state', 'redirect_uri', 'response_type', 'response_mode', 'prompt', 'max_age', 'request'],
  ...['code_challenge', 'code_challenge_method', 'code_verifier', 'client_assertion', 'nonce'],
  ...['client_assertion_type', 'request_uri', 'username', 'password', 'acr_values', 'idp'],
  ...['sessionToken', 'stateToken', 'id_token_hint', 'access_token', 'consent', 'login_hint'],
]
const change = fc.record({
  how: fc.constantFrom('drop', 'set', 'twice', 'add', 'to the URL'),
  at: fc.nat(),
  name: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: word },
  ),
  word,
})
const kinds = [
  ...[
    'authorize',
    'authorize',
    'sign in',
    'sign in',
    'consent',
    'consent',
    'code',
    'code',
    'refresh',
  ],
  ...['password', 'client', 'introspect', 'introspect', 'revoke', 'userinfo', 'logout'],
  ...['reading', 'management', 'settings', 'assertion', 'assertion', 'request object'],
] as const

const wrongVerifier = 'w'.repeat(50)

/** A request before it is known what the organisation has issued until then. */
const asking = fc.record({
  kind: fc.constantFrom(...kinds),
  server: fc.constantFrom(servers[0] ?? '', servers[0] ?? '', plain, servers[1] ?? ''),
  /** What is chosen where there is a choice, one after the other. */
  picks: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
  /** Whether server, client and verifier are those of the code or token that is used. */
  fits: fc.constantFrom(true, true, true, false),
  auth: fc.constantFrom('basic', 'post', 'public', 'public', 'wrong', 'wrong post', 'nobody'),
  changes: fc.oneof(
    { weight: 1, arbitrary: fc.array(change, { maxLength: 0 }) },
    { weight: 1, arbitrary: fc.array(change, { minLength: 1, maxLength: 3 }) },
  ),
  method: fc.oneof(
    { weight: 11, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'OPTIONS') },
  ),
  header: fc.oneof(
    { weight: 9, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 20 }) },
  ),
  type: fc.oneof(
    { weight: 9, arbitrary: fc.constant('application/x-www-form-urlencoded') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('application/json', 'text/plain', 'multipart/form-data'),
    },
  ),
  jwt: plan,
  waitMs: fc.oneof(
    { weight: 14, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom(11_000, 301_000, 3_601_000) },
  ),
})
const unspoilt = (kind: Asking['kind']) =>
  asking.map(
    (asked): Asking => ({
      ...asked,
      ...{ kind, changes: [], fits: true, method: '', header: '', waitMs: 0 },
      type: 'application/x-www-form-urlencoded',
    }),
  )

/** Somebody signs in as she should, and then all sorts of things are tried, so many at most. */
export const conversation = (longest: number) =>
  fc
    .tuple(
      fc.tuple(unspoilt('authorize'), unspoilt('sign in')),
      fc.array(asking, { minLength: 1, maxLength: longest - 2, size: 'max' }),
    )
    .map(([first, rest]): readonly Asking[] => [...first, ...rest])

type Value<T> = T extends fc.Arbitrary<infer V> ? V : never
export type Asking = Value<typeof asking>

type Draft = {
  method: string
  path: string
  fields: readonly Field[]
  headers: Record<string, string>
}

export function requestOf(asked: Asking, ledger: Ledger, now: number): Sent {
  const draft = draftOf(asked, ledger, now)
  const method = asked.method || draft.method
  const inUrl: Field[] = []
  const fields = asked.changes.reduce<readonly Field[]>(
    (before, one) => changed(before, one, inUrl),
    draft.fields,
  )
  const headers = { ...draft.headers, 'content-type': asked.type }
  const header = asked.header === '' ? {} : { authorization: asked.header }
  const isForm = method !== 'GET' && method !== 'HEAD'
  return {
    ...{ method, path: draft.path, headers: { ...headers, ...header } },
    query: isForm ? inUrl : [...fields, ...inUrl],
    form: isForm ? fields : [],
  }
}

type Change = Asking['changes'][number]

function changed(
  fields: readonly Field[],
  { how, at, name, word }: Change,
  inUrl: Field[],
): readonly Field[] {
  const index = fields.length === 0 ? 0 : at % fields.length
  const field = fields[index]
  if (how === 'add' || !field) return [...fields, [name, word]]
  if (how === 'twice') return [...fields, field]
  if (how === 'set') return fields.with(index, [field[0], word])
  if (how === 'to the URL') inUrl.push(field)
  return fields.toSpliced(index, 1)
}

/** What the request would be if nobody spoilt it. */
function draftOf(asked: Asking, ledger: Ledger, now: number): Draft {
  const { kind, picks } = asked
  const rest = picks.values()
  const pick = (values: readonly string[]): string =>
    values[(rest.next().value ?? 0) % Math.max(1, values.length)] ?? 'nothing'
  const used = pick(usable(kind, ledger))
  const { server, auth, verifier } = surroundings(
    asked,
    ledger.codes.get(used) ?? ledger.tokens.get(used),
  )
  const latest = ledger.cookies.at(-1) ?? ''
  const cookie = { cookie: `sid=${pick(['', latest, latest, ...ledger.cookies])}` }
  const isPublic = auth === 'public'
  const post = (path: string, fields: Record<string, string>): Draft => {
    const { headers, ...client } = authentication(auth)
    const form = Object.entries({ ...fields, ...client.fields })
    return { method: 'POST', path, fields: form, headers }
  }
  const bare = (method: string, path: string, fields: Record<string, string> = {}): Draft => ({
    ...{ method, path, fields: Object.entries(fields), headers: cookie },
  })
  const grant = (grant_type: string, fields: Record<string, string>) =>
    post(`${server}/token`, { grant_type, ...fields })
  switch (kind) {
    case 'request object':
      return bare('GET', `${server}/authorize`, {
        ...{ client_id: web.id, redirect_uri: redirectUri, response_type: 'code', state: 's' },
        request: objectFor(asked, ledger, server, now).jwt,
      })
    case 'authorize':
      return bare('GET', `${server}/authorize`, {
        client_id: isPublic ? publicClient : web.id,
        redirect_uri: redirectUri,
        response_type: pick(['code', 'code', 'token id_token', 'code id_token']),
        scope: pick(['openid offline_access', 'openid profile', 'quiz:read', 'openid quiz:read']),
        ...{ state: 's', nonce: 'n' },
        response_mode: pick(['fragment', 'form_post', 'okta_post_message']),
        ...(auth === 'basic'
          ? {}
          : { code_challenge: pkce.challenge, code_challenge_method: 'S256' }),
      })
    case 'sign in':
      return bare('POST', '/signin', { stateToken: used, ...person })
    case 'consent':
      return bare('POST', '/consent', {
        stateToken: used,
        consent: 'allow',
      })
    case 'code':
      return grant('authorization_code', {
        ...{ code: used, redirect_uri: redirectUri },
        ...(verifier ? { code_verifier: pick([pkce.verifier, pkce.verifier, wrongVerifier]) } : {}),
      })
    case 'refresh':
      return grant('refresh_token', { refresh_token: used })
    case 'password':
      return grant('password', { ...person, scope: 'openid offline_access' })
    case 'client':
      return grant('client_credentials', { scope: pick(['quiz:list', 'quiz:read']) })
    case 'assertion': {
      const operation = pick(['token', 'token', 'introspect'])
      const { jwt } = assertionFor(asked, ledger, `${server}/${operation}`, now)
      const client = { client_assertion_type: assertionType, client_assertion: jwt }
      const own = { grant_type: 'client_credentials', scope: 'quiz:list', token: used }
      return { ...bare('POST', `${server}/${operation}`, { ...own, ...client }), headers: {} }
    }
    case 'introspect':
      return post(`${server}/introspect`, { token: used })
    case 'revoke':
      return post(`${server}/revoke`, { token: used })
    case 'userinfo':
      return {
        ...bare('GET', `${server}/userinfo`),
        headers: { authorization: `Bearer ${used}` },
      }
    case 'logout':
      return bare('GET', `${server}/logout`, { id_token_hint: used })
    case 'reading':
      return bare('GET', pick(readable(server)))
    case 'settings':
      return bare('POST', pick(['/enduser/settings', '/login/signout']), { favoriteColor: 'red' })
    case 'management': {
      const authorization = pick([`SSWS ${readingToken}`, 'SSWS wrong', `Bearer ${used}`, ''])
      const method = pick(['GET', 'POST', 'DELETE'])
      return { ...bare(method, `/api/v1${pick(managed)}`), headers: { authorization } }
    }
  }
}

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

function assertionFor({ jwt }: Asking, ledger: Ledger, path: string, now: number): MadeJwt {
  const signer = jwt.signer === 'key' ? signers.key : signers.secret
  return kept(ledger, madeJwt(jwt, 'assertion', signer, { audience: origin + path, now }))
}

function objectFor({ jwt }: Asking, ledger: Ledger, server: string, now: number): MadeJwt {
  const audience = origin + server.replace(/\/v1$/, '')
  const asked = { audience, now, scope: 'openid', nonce: 'in the object' }
  return kept(ledger, madeJwt(jwt, 'request object', web, asked))
}

function kept({ jwts }: Ledger, made: MadeJwt): MadeJwt {
  jwts.set(made.jwt, made)
  return made
}

/** What a request of a kind may use of all that was handed out. */
function usable(kind: Asking['kind'], { codes, tokens, pages }: Ledger): readonly string[] {
  if (kind === 'code') return [...codes.keys()].slice(-2)
  if (kind === 'sign in' || kind === 'consent') return [...pages.keys()].slice(-2).reverse()
  const wanted = { refresh: 'refresh_token', userinfo: 'access_token', logout: 'id_token' }
  const of = Object.entries(wanted).find(([name]) => name === kind)?.[1]
  return [...tokens].filter((entry) => of === undefined || entry[1].kind === of).map(([key]) => key)
}

function surroundings({ fits, server, auth }: Asking, used: Used | undefined) {
  if (!fits || !used) return { server, auth, verifier: auth !== 'basic' }
  const own = used.client === publicClient ? 'public' : auth === 'basic' ? auth : 'post'
  return { server: used.server, auth: own, verifier: used.challenge !== undefined }
}
type Used = {
  readonly server: string
  readonly client: string
  readonly challenge?: string | undefined
}

const managed = [
  ...['/users', '/users/me', '/users/ada@example.com', '/groups', '/apps', '/meta/types/user'],
  ...['/authorizationServers', '/users/linus@example.com/lifecycle/suspend', '/nothing'],
]

const readable = (server: string) => [
  ...['keys', 'par', 'device/authorize', 'nothing'].map((name) => `${server}/${name}`),
  `${server.slice(0, -3)}/.well-known/openid-configuration`,
  `/.well-known/oauth-authorization-server${plain}`,
  ...['/enduser/settings', '/oauth2/v1/token', '/oauth2/v1/authorize', '/', '/signin'],
]

function authentication(auth: string) {
  const basic = (secret: string) => ({
    headers: { authorization: `Basic ${btoa(`${web.id}:${secret}`)}` },
    fields: {},
  })
  const body = (fields: Record<string, string>) => ({ headers: {}, fields })
  switch (auth) {
    case 'basic':
      return basic(web.secret)
    case 'wrong':
      return basic('wrong')
    case 'post':
      return body({ client_id: web.id, client_secret: web.secret })
    case 'wrong post':
      return body({ client_id: web.id, client_secret: 'wrong' })
    case 'public':
      return body({ client_id: publicClient })
    default:
      return body({})
  }
}
