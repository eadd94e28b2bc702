import type { Random } from '../random.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import type { Lifetimes } from './file.ts'
import { secretValue } from './ids.ts'
import type { App, AuthorizationServer, User } from './organisation.ts'

/** What a person approved for a client by signing in once: all its tokens descend from it. */
export type Grant = {
  readonly server: AuthorizationServer
  readonly app: App
  readonly user: User
  readonly scopes: readonly string[]
  /** Seconds. */
  readonly authTime: number
  readonly nonce: string | undefined
  readonly lifetimes: Lifetimes
  /** Set when its refresh token was revoked, or used again: nothing of it is valid any more. */
  revoked: boolean
}

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
}

type Pending = { readonly request: AuthorizationRequest; readonly expiresAt: number }

type Options = {
  readonly now: () => number
  readonly random: Random
  readonly sessionIdleMs: number
}

/** How long the sign-in page may stay open, in milliseconds. */
const pendingLifetimeMs = 60 * 60_000
/** 300 s since 2021; older copies of Okta's documentation say 60. */
const codeLifetimeMs = 300_000

/** Everything that happened in an organisation. It keeps; what is allowed, the operations decide. */
export class State {
  readonly #options: Options
  readonly #codes = new Map<string, Code>()
  readonly #tokens = new Map<string, Token>()
  readonly #sessions = new Map<string, Session>()
  readonly #pending = new Map<string, Pending>()

  constructor(options: Options) {
    this.#options = options
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
    const session = { id: this.#secret(), user, since: this.#now(), usedAt: this.#now() }
    this.#sessions.set(session.id, session)
    return session
  }

  /** The session of a cookie unless it lay idle for too long; looking at it keeps it alive. */
  session(id: string | undefined): Session | undefined {
    const session = id === undefined ? undefined : this.#sessions.get(id)
    if (session?.user.status !== 'ACTIVE') return undefined
    if (this.#now() - session.usedAt > this.#options.sessionIdleMs) return undefined
    session.usedAt = this.#now()
    return session
  }

  sessions(): Iterable<Session> {
    return this.#sessions.values()
  }

  endSessions(user: User): void {
    for (const [id, session] of this.#sessions) if (session.user === user) this.#sessions.delete(id)
  }

  /** Sets a request aside until the person has signed in; the key goes into the page. */
  setAside(request: AuthorizationRequest): string {
    const key = this.#secret()
    this.#pending.set(key, { request, expiresAt: this.#now() + pendingLifetimeMs })
    return key
  }

  pending(key: string | undefined): AuthorizationRequest | undefined {
    const pending = key === undefined ? undefined : this.#pending.get(key)
    return pending && pending.expiresAt > this.#now() ? pending.request : undefined
  }

  finish(key: string): void {
    this.#pending.delete(key)
  }

  #now(): number {
    return this.#options.now()
  }

  #secret(): string {
    return secretValue(this.#options.random)
  }
}
