import type { Random } from '../random.ts'
import type { AuthorizationRequest } from './authorization/request.ts'
import { Expiring } from './expiring.ts'
import { secretValue } from './ids.ts'
import type { App } from './organisation/app.ts'
import type { Lifetimes } from './organisation/file.ts'
import { lifetimes as lifetimesOfRule } from './organisation/file-server.ts'
import type { AuthorizationServer } from './organisation/server.ts'
import type { User } from './organisation/user.ts'
import { usefulUntil } from './tokens/ends.ts'

/** What a person approved for a client by signing in once: all its tokens descend from it. */
export type Grant = {
  readonly server: AuthorizationServer
  readonly app: App
  /** Nobody's, when the client acts for itself (`client_credentials`). */
  readonly user: User | undefined
  readonly scopes: readonly string[]
  /** Seconds; when the person signed in. */
  readonly authTime: number | undefined
  readonly nonce: string | undefined
  /** The `acr_values` that the sign-in met, when the client asked for one. */
  readonly acr?: string
  readonly lifetimes: Lifetimes
  /** Set when its refresh token was revoked, or used again: nothing of it is valid any more. */
  revoked: boolean
}

type Asked = Pick<Grant, 'server' | 'app' | 'user' | 'scopes'> & {
  /** What a policy allows; else what rules have that do not say. */
  readonly lifetimes?: Lifetimes
  readonly authTime?: number
  readonly nonce?: string | undefined
  readonly acr?: string | undefined
}

const usualLifetimes = lifetimesOfRule.parse({})

/** A grant that begins. */
export function newGrant<A extends Asked>(asked: A): Grant & Pick<A, 'user'> {
  const { server, app, user, scopes, authTime, nonce, acr, lifetimes = usualLifetimes } = asked
  const grant = { server, app, user, scopes, authTime, nonce, lifetimes, revoked: false }
  return acr === undefined ? grant : { ...grant, acr }
}

/** A grant that a person gave. */
export type PersonalGrant = Grant & { readonly user: User }

export const isPersonal = (grant: Grant): grant is PersonalGrant => grant.user !== undefined

/** An authorization code and what its redemption must match. Milliseconds. */
export type Code = {
  readonly value: string
  readonly grant: Grant
  readonly redirectUri: string
  readonly challenge: string | undefined
  readonly expiresAt: number
  used: boolean
}

/** An access or ID token that was issued: the record behind the signed JWT and its introspection. */
export type SignedToken = {
  readonly kind: 'access token' | 'id token'
  readonly value: string
  readonly grant: Grant
  readonly payload: Readonly<Record<string, unknown>> & { readonly exp: number }
  revoked: boolean
}

/** A refresh token. `supersededAt` is when rotation replaced it. Milliseconds. */
export type RefreshToken = {
  readonly kind: 'refresh token'
  readonly value: string
  readonly grant: Grant
  /** Inherited through rotation; `Infinity` when unlimited. */
  readonly expiresAt: number
  usedAt: number
  supersededAt: number | undefined
}

export type Token = SignedToken | RefreshToken

/** A browser's session at Okta, behind the cookie `sid`. Milliseconds. */
export type Session = {
  readonly id: string
  readonly user: User
  readonly since: number
  usedAt: number
  /** Stands in the forms of its pages, where no other site can know it. */
  readonly csrfToken: string
}

/** How often in a row a person's password was wrong, and when that locked the account. */
type WrongPasswords = { readonly count: number; readonly lockedAt: number | undefined }

/** What goes on once the person has signed in: a client's request, or her own settings. */
export type WaitingForSignIn =
  | { readonly for: 'client'; readonly request: AuthorizationRequest }
  | { readonly for: 'settings' }

type Waiting =
  | WaitingForSignIn
  | { readonly for: 'consent'; readonly request: AuthorizationRequest; readonly session: Session }

type Pending = { readonly waiting: Waiting; readonly expiresAt: number }
type SessionToken = { readonly user: User; readonly expiresAt: number }

/** Who agreed that which client of which server may have something. */
type Consent = {
  readonly user: User
  readonly app: App
  readonly server: AuthorizationServer
}

const consentKey = ({ user, app, server }: Consent, scope: string): string =>
  [user.id, app.id, server.id, scope].join(' ')

type Options = {
  readonly now: () => number
  readonly random: Random
  readonly sessionIdleMs: number
}

/** How long a page may stay open, in milliseconds. */
const pendingLifetimeMs = 60 * 60_000
/** Five minutes, as Okta's session tokens live. */
const sessionTokenLifetimeMs = 300_000
/** 300 s since 2021; older copies of Okta's documentation say 60. */
const codeLifetimeMs = 300_000

/** Everything that happened in an organisation. It keeps; what is allowed, the operations decide. */
export class State {
  readonly #options: Options
  readonly #codes: Expiring<Code>
  readonly #tokens: Expiring<Token>
  readonly #sessions: Expiring<Session>
  readonly #pending: Expiring<Pending>
  readonly #sessionTokens: Expiring<SessionToken>
  readonly #usedOnce: Expiring<number>
  readonly #wrongPasswords = new WeakMap<User, WrongPasswords>()
  readonly #consents = new Set<string>()

  constructor(options: Options) {
    this.#options = options
    const { now, sessionIdleMs } = options
    const expiresAt = (one: { readonly expiresAt: number }) => one.expiresAt
    this.#codes = new Expiring<Code>({ now, endOf: expiresAt })
    this.#tokens = new Expiring({ now, endOf: usefulUntil })
    this.#sessions = new Expiring({ now, endOf: ({ usedAt }) => usedAt + sessionIdleMs })
    this.#pending = new Expiring<Pending>({ now, endOf: expiresAt })
    this.#sessionTokens = new Expiring<SessionToken>({ now, endOf: expiresAt })
    this.#usedOnce = new Expiring({ now, endOf: (end) => end })
  }

  issueCode(grant: Grant, redirectUri: string, challenge: string | undefined): Code {
    const expiresAt = this.#now() + codeLifetimeMs
    const code = { value: this.#secret(), grant, redirectUri, challenge, expiresAt, used: false }
    this.#codes.set(code.value, code)
    return code
  }

  code(value: string): Code | undefined {
    return this.#codes.get(value)
  }

  /** Keeps a token that was signed. */
  keep(token: SignedToken): void {
    this.#tokens.set(token.value, token)
  }

  issueRefreshToken(grant: Grant, expiresAt: number): RefreshToken {
    const value = this.#secret()
    const usedAt = this.#now()
    const token: RefreshToken = {
      kind: 'refresh token',
      value,
      grant,
      expiresAt,
      usedAt,
      supersededAt: undefined,
    }
    this.#tokens.set(value, token)
    return token
  }

  token(value: string): Token | undefined {
    return this.#tokens.get(value)
  }

  tokens(): Iterable<Token> {
    return this.#tokens.values()
  }

  codes(): Iterable<Code> {
    return this.#codes.values()
  }

  openSession(user: User): Session {
    user.dates.lastLogin = this.#now()
    const csrfToken = this.#secret()
    const session = { id: this.#secret(), user, since: this.#now(), usedAt: this.#now(), csrfToken }
    this.#sessions.set(session.id, session)
    return session
  }

  /** The session of a cookie unless it lay idle for too long; looking at it keeps it alive. */
  session(id: string | undefined): Session | undefined {
    const session = id === undefined ? undefined : this.#sessions.get(id)
    if (!session || !this.#isOpen(session)) return undefined
    session.usedAt = this.#now()
    return session
  }

  sessions(): readonly Session[] {
    return [...this.#sessions.values()].filter((session) => this.#isOpen(session))
  }

  #isOpen({ user, usedAt }: Session): boolean {
    return user.status === 'ACTIVE' && this.#now() - usedAt <= this.#options.sessionIdleMs
  }

  endSessions(user: User): void {
    for (const session of this.#sessions.values()) {
      if (session.user === user) this.#sessions.delete(session.id)
    }
  }

  /** Sets aside what waits for the person to fill in a page; the key goes into the page. */
  setAside(waiting: Waiting): string {
    const key = this.#secret()
    this.#pending.set(key, { waiting, expiresAt: this.#now() + pendingLifetimeMs })
    return key
  }

  pending(key: string | undefined): Waiting | undefined {
    const pending = key === undefined ? undefined : this.#pending.get(key)
    return pending && pending.expiresAt > this.#now() ? pending.waiting : undefined
  }

  finish(key: string): void {
    this.#pending.delete(key)
  }

  /** A token for `sessionToken` of authorize, which stands for a sign-in that already was. */
  issueSessionToken(user: User): string {
    const value = this.#secret()
    this.#sessionTokens.set(value, { user, expiresAt: this.#now() + sessionTokenLifetimeMs })
    return value
  }

  /** Whose session token it is; it serves once, and only who may still sign in. */
  takeSessionToken(value: string): User | undefined {
    const token = this.#sessionTokens.get(value)
    this.#sessionTokens.delete(value)
    if (!token || token.expiresAt <= this.#now()) return undefined
    return token.user.status === 'ACTIVE' ? token.user : undefined
  }

  /** Whether a name was not used before; from now on it is, until `expiresAt` (milliseconds). */
  useOnce(name: string, expiresAt: number): boolean {
    const isNew = (this.#usedOnce.get(name) ?? 0) <= this.#now()
    if (isNew) this.#usedOnce.set(name, expiresAt)
    return isNew
  }

  wrongPasswords(user: User): WrongPasswords {
    return this.#wrongPasswords.get(user) ?? { count: 0, lockedAt: undefined }
  }

  hasConsented(consent: Consent, scope: string): boolean {
    return this.#consents.has(consentKey(consent, scope))
  }

  rememberConsent(consent: Consent, scope: string): void {
    this.#consents.add(consentKey(consent, scope))
  }

  setWrongPasswords(user: User, wrong: WrongPasswords): void {
    this.#wrongPasswords.set(user, wrong)
  }

  endSession(id: string): void {
    this.#sessions.delete(id)
  }

  #now(): number {
    return this.#options.now()
  }

  #secret(): string {
    return secretValue(this.#options.random)
  }
}
