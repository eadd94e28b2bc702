import { oauthError } from './errors.ts'
import type { Lifetimes } from './file.ts'
import type { App, AuthorizationServer, Rule, User } from './organisation.ts'
import { isInGroup, isNamed } from './organisation.ts'
import { reservedScopes } from './scopes.ts'

type Request = {
  readonly app: App
  readonly user: User
  readonly grantType: 'authorization_code'
  readonly scopes: readonly string[]
}

/**
 * Finds the first policy for the client, and in it the first rule for the person and the grant, in
 * priority order; the rule's lifetimes hold for all tokens of the grant. Okta evaluates at
 * authorize time only.
 */
export function evaluatePolicy(server: AuthorizationServer, request: Request): Lifetimes {
  const { app, scopes } = request
  const policy = server.policies.find(({ conditions: { clients } }) =>
    clients.include.some((client) => client === 'ALL_CLIENTS' || client === app.clientId),
  )
  const rule = policy?.rules.find((candidate) => matches(candidate, request))
  if (!rule) throw oauthError('no_matching_policy')
  const denied = scopes.filter((scope) => !allows(rule, scope))
  if (denied.length === 0) return rule.actions.token
  if (denied.length === scopes.length) throw oauthError('no_scope_allowed')
  throw oauthError('scope_denied', denied.join(', '))
}

function matches({ conditions }: Rule, { user, grantType }: Request): boolean {
  const { users, groups } = conditions.people
  if (!conditions.grantTypes.include.includes(grantType)) return false
  if (isNamed(user, users.exclude) || isInGroup(user, groups.exclude)) return false
  return isNamed(user, users.include) || isInGroup(user, groups.include)
}

/** A rule that names scopes speaks of custom ones: OpenID's own are always allowed. */
const allows = ({ conditions: { scopes } }: Rule, scope: string): boolean =>
  scopes.include.includes('*') || scopes.include.includes(scope) || reservedScopes.includes(scope)
