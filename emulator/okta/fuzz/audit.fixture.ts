import { createHash } from 'node:crypto'
import { json, redirectUri } from '../okta.fixture.ts'
import type { Asked, IssuedCode, Ledger } from './ledger.fixture.ts'
import { fieldOf, handedOut, operationAt, serverAt, stateTokenOf } from './ledger.fixture.ts'
import type { Sent } from './requests.fixture.ts'
import { origin, person, plain, publicClient, readingToken, signers, web } from './world.fixture.ts'

/** What an auditor has against an answer: things that nobody had a right to. */
export function audit(ledger: Ledger, sent: Sent, seen: Seen): readonly string[] {
  const { answer, text } = seen
  const complaints = [answer.status === 500 && 'a defect', ...misuse(ledger, sent, seen)]
  const issued = handedOut(answer, text)
  if (issued.size > 0) complaints.push(wrongGrant(ledger, sent, seen))
  record(ledger, sent, seen, issued)
  return complaints.filter((complaint) => typeof complaint === 'string')
}

/** Who may have tokens of their own. */
const actors = [web.id, signers.secret.id, signers.key.id]

type Seen = { readonly answer: Response; readonly text: string; readonly now: number }
type Complaint = string | false | undefined

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** Who signed an assertion that is in order here and now. */
function signerOf(ledger: Ledger, sent: Sent, now: number): string | undefined {
  const made = ledger.jwts.get(fieldOf(sent, 'client_assertion') ?? '')
  if (!made?.isSound || fieldOf(sent, 'client_assertion_type') !== assertionType) return undefined
  const isHere = audiencesAt(sent.path).includes(made.audience) && made.expiresAt * 1000 > now
  const isUsed = (ledger.usedIds.get(`${made.client} ${made.jti}`) ?? 0) * 1000 > now
  return isHere && !isUsed ? made.client : undefined
}

/** Another vendor's server may be named by its issuer and its token endpoint as well (RFC 7523 §3). */
const audiencesAt = (path: string): readonly string[] => [
  origin + path,
  ...(path.startsWith(`${plain}/`) ? [origin + plain, `${origin}${plain}/token`] : []),
]

/** The client that proved who it is, by what the request holds and nothing else. */
function clientOf(ledger: Ledger, sent: Sent, now: number): string | undefined {
  const { authorization = '' } = sent.headers
  if (fieldOf(sent, 'client_assertion')) return signerOf(ledger, sent, now)
  if (authorization.startsWith('Basic ')) {
    return authorization === `Basic ${btoa(`${web.id}:${web.secret}`)}` ? web.id : undefined
  }
  const id = fieldOf(sent, 'client_id')
  if (id === publicClient) return id
  return id === web.id && fieldOf(sent, 'client_secret') === web.secret ? id : undefined
}

function wrongGrant(ledger: Ledger, sent: Sent, { now }: Seen): Complaint {
  switch (operationAt(sent.path)) {
    case 'token':
      return wrongExchange(ledger, sent, now)
    case 'authorize':
      return wrongAuthorization(ledger, sent)
    case 'signin':
      return wrongSignIn(ledger, sent)
    case 'consent':
      return wrongConsent(ledger, sent)
    default:
      return `${sent.path} hands out what is not its own`
  }
}

function wrongExchange(ledger: Ledger, sent: Sent, now: number): Complaint {
  const client = clientOf(ledger, sent, now)
  const of = (name: string) => fieldOf(sent, name) ?? ''
  if (client === undefined || sent.method !== 'POST') return 'a token for a client that is nobody'
  switch (of('grant_type')) {
    case 'authorization_code':
      return wrongCode(ledger.codes.get(of('code')), sent, client, now)
    case 'refresh_token': {
      const token = ledger.tokens.get(of('refresh_token'))
      const isSound = token?.kind === 'refresh_token' && !token.revoked && token.client === client
      return !(isSound && token.server === serverAt(sent.path)) && 'a refresh token of nobody'
    }
    case 'password': {
      const isPerson = of('username') === person.username && of('password') === person.password
      return !(isPerson && client === web.id) && 'a password that is wrong'
    }
    case 'client_credentials':
      return !actors.includes(client) && 'a client that may not act for itself'
    default:
      return 'a grant that does not exist'
  }
}

function wrongCode(
  code: IssuedCode | undefined,
  sent: Sent,
  client: string,
  now: number,
): Complaint {
  if (!code) return 'a code that was never issued'
  const { server, redirectUri: uri, challenge, at, redeemed } = code
  if (redeemed) return 'a code used twice'
  if (now - at > 300_000) return 'a code that is too old'
  if (server !== serverAt(sent.path) || client !== code.client) return 'a code of somebody else'
  if (uri !== fieldOf(sent, 'redirect_uri')) return 'another redirect URI'
  const verifier = fieldOf(sent, 'code_verifier')
  const hash = verifier && createHash('sha256').update(verifier).digest('base64url')
  return hash !== challenge && 'a wrong verifier'
}

const hasSession = ({ cookies }: Ledger, { headers }: Sent): boolean =>
  cookies.includes((headers['cookie'] ?? '').slice('sid='.length))

/** A request object that somebody else made, or that is not in order. */
function wrongObject(ledger: Ledger, sent: Sent, now: number): Complaint {
  const jwt = fieldOf(sent, 'request')
  if (!jwt) return undefined
  const made = ledger.jwts.get(jwt)
  const isSound = made?.isSound && made.expiresAt * 1000 > now
  const isHere = origin + serverAt(sent.path).replace(/\/v1$/, '') === made?.audience
  return !(isSound && isHere) && 'a request object that nobody made'
}

function wrongAuthorization(ledger: Ledger, sent: Sent): Complaint {
  if (!hasSession(ledger, sent)) return 'nobody is signed in'
  if (fieldOf(sent, 'redirect_uri') !== redirectUri) return 'a redirect URI that is not listed'
  const isPublic = fieldOf(sent, 'client_id') === publicClient
  return isPublic && fieldOf(sent, 'code_challenge') === undefined && 'no challenge'
}

function wrongSignIn({ pages }: Ledger, sent: Sent): Complaint {
  if (!pages.has(fieldOf(sent, 'stateToken') ?? '')) return 'a page that was never shown'
  const isPerson = fieldOf(sent, 'username')?.trim().toLowerCase() === person.username
  return !(isPerson && fieldOf(sent, 'password') === person.password) && 'a wrong password'
}

function wrongConsent(ledger: Ledger, sent: Sent): Complaint {
  if (!ledger.pages.has(fieldOf(sent, 'stateToken') ?? '')) return 'a page that was never shown'
  if (!hasSession(ledger, sent)) return 'nobody is signed in'
  return fieldOf(sent, 'consent') !== 'allow' && 'the person did not agree'
}

/** Whether authorize went on: it shows a page that waits, or hands something out. */
const isServed = ({ answer, text }: Seen): boolean =>
  stateTokenOf(answer, text) !== undefined || handedOut(answer, text).size > 0

/** Answers that hand out nothing new, but tell what only some may know. */
function misuse(ledger: Ledger, sent: Sent, seen: Seen): readonly Complaint[] {
  const { answer, text, now } = seen
  if (operationAt(sent.path) === 'authorize' && isServed(seen)) {
    return [wrongObject(ledger, sent, now)]
  }
  if (!answer.ok) return []
  if (isPreflight(sent)) return [text !== '' && 'a preflight that says something']
  const { path, headers } = sent
  const isLive = (value: string) => {
    const token = ledger.tokens.get(value)
    return token?.server === serverAt(path) && !token.revoked && token.expiresAt > now
  }
  const operation = operationAt(path)
  if (operation === 'introspect') {
    if (clientOf(ledger, sent, now) === undefined) return ['introspection for nobody']
    const { active } = json.parse(JSON.parse(text))
    return [active !== false && !isLive(fieldOf(sent, 'token') ?? '') && 'active without a token']
  }
  if (operation === 'userinfo') {
    const token = (headers['authorization'] ?? '').replace(/^bearer /i, '')
    const given = isLive(token) ? token : (fieldOf(sent, 'access_token') ?? '')
    const kind = ledger.tokens.get(given)?.kind
    return [!(isLive(given) && kind === 'access_token') && 'userinfo without a token']
  }
  if (!path.startsWith('/api/v1/')) return []
  const mayRead = headers['authorization'] === `SSWS ${readingToken}` && sent.method === 'GET'
  return [!mayRead && !hasSession(ledger, sent) && 'management without a right']
}

/** A browser's question beforehand, to which nothing is done. */
const isPreflight = ({ method }: Sent): boolean => method === 'OPTIONS'

function record(ledger: Ledger, sent: Sent, seen: Seen, issued: ReadonlyMap<string, string>): void {
  const { answer, text, now } = seen
  const asked = askedOf(ledger, sent)
  const page = stateTokenOf(answer, text)
  if (page !== undefined && asked) ledger.pages.set(page, asked)
  const cookie = /^sid=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1]
  if (cookie !== undefined) ledger.cookies.push(cookie)
  spend(ledger, sent, seen)
  const lifetimeMs = 3_600_000
  for (const [kind, value] of issued) {
    const { server, client } = asked ?? {
      server: serverAt(sent.path),
      client: clientOf(ledger, sent, now) ?? '',
    }
    if (kind === 'code' && asked) ledger.codes.set(value, { ...asked, at: now, redeemed: false })
    const expiresAt = kind === 'refresh_token' ? Number.POSITIVE_INFINITY : now + lifetimeMs
    if (kind !== 'code')
      ledger.tokens.set(value, { kind, server, client, expiresAt, revoked: false })
  }
}

/** What a request spent or ended when it was answered well. */
function spend(ledger: Ledger, sent: Sent, { answer, now }: Seen): void {
  if (isPreflight(sent)) return
  const operation = operationAt(sent.path)
  const token = ledger.tokens.get(fieldOf(sent, 'token') ?? '')
  const isOwn =
    token?.client === clientOf(ledger, sent, now) && token?.server === serverAt(sent.path)
  if (operation === 'revoke' && answer.ok && token && isOwn && token.kind !== 'id_token') {
    token.revoked = true
  }
  const code = ledger.codes.get(fieldOf(sent, 'code') ?? '')
  if (operation === 'token' && answer.ok && code) code.redeemed = true
  const made = ledger.jwts.get(fieldOf(sent, 'client_assertion') ?? '')
  if (made?.jti !== undefined && answer.ok) {
    ledger.usedIds.set(`${made.client} ${made.jti}`, made.expiresAt)
  }
}

/** What a client asked for: at authorize, or on the page that goes on from there. */
function askedOf(ledger: Ledger, sent: Sent): Asked | undefined {
  const operation = operationAt(sent.path)
  if (operation !== 'authorize') return ledger.pages.get(fieldOf(sent, 'stateToken') ?? '')
  return {
    server: serverAt(sent.path),
    client: fieldOf(sent, 'client_id') ?? '',
    redirectUri: fieldOf(sent, 'redirect_uri') ?? '',
    challenge: fieldOf(sent, 'code_challenge'),
  }
}
