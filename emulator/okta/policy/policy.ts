import { reservedScopes } from '../claims/scopes.ts'
import { because, oauthError } from '../errors.ts'
import type { App } from '../organisation/app.ts'
import type { Lifetimes } from '../organisation/file.ts'
import type { AuthorizationServer, Policy, Rule } from '../organisation/server.ts'
import type { User } from '../organisation/user.ts'
import { isInGroup, isNamed } from '../organisation/user.ts'
import type { AccessTrace, PolicyTrace, RuleTrace } from './trace.ts'
import { linesOf } from './trace.ts'

/** What policy is asked to allow. */
export type AccessRequest = {
  readonly app: App
  /** Nobody, when the client acts for itself. */
  readonly user: User | undefined
  readonly grantType: Rule['conditions']['grantTypes']['include'][number]
  readonly scopes: readonly string[]
}

/**
 * Finds the first policy for the client, and in it the first rule for the person and the grant, in
 * priority order; the rule's lifetimes hold for all tokens of the grant. Okta evaluates at
 * authorize time only.
 */
export function evaluatePolicy(server: AuthorizationServer, request: AccessRequest): Lifetimes {
  const trace = explainAccess(server, request)
  if (trace.outcome === 'granted') return trace.lifetimes
  const refusal =
    trace.outcome === 'scope_denied'
      ? oauthError('scope_denied', trace.denied.join(', '))
      : oauthError(trace.outcome)
  throw because(refusal, ...linesOf(trace))
}

/** Which policies and rules were looked at, in order, and why each did or did not decide. */
export function explainAccess(server: AuthorizationServer, request: AccessRequest): AccessTrace {
  const inactive = server.definition.policies.filter(({ status }) => status === 'INACTIVE')
  const policies: PolicyTrace[] = inactive.map(({ name }) => ({
    policy: name,
    rejectedBy: 'it is inactive',
    rules: [],
  }))
  for (const policy of server.policies) {
    if (!isForClient(policy, request.app)) {
      const rejectedBy = `it is not for the client ${request.app.clientId}`
      policies.push({ policy: policy.name, rejectedBy, rules: [] })
      continue
    }
    const { rule, traces } = firstRule(policy, request)
    const inactiveRules = inactiveRulesOf(server, policy)
    policies.push({
      policy: policy.name,
      rejectedBy: undefined,
      rules: [...inactiveRules, ...traces],
    })
    return rule
      ? judged(rule, request.scopes, policies)
      : { outcome: 'no_matching_policy', policies }
  }
  return { outcome: 'no_matching_policy', policies }
}

const isForClient = ({ conditions: { clients } }: Policy, app: App): boolean =>
  clients.include.some((client) => client === 'ALL_CLIENTS' || client === app.clientId)

function firstRule({ rules }: Policy, request: AccessRequest) {
  const traces: RuleTrace[] = []
  for (const rule of rules) {
    const rejectedBy = mismatch(rule, request)
    traces.push({ rule: rule.name, rejectedBy })
    if (rejectedBy === undefined) return { rule, traces }
  }
  return { rule: undefined, traces }
}

const inactiveRulesOf = ({ definition }: AuthorizationServer, policy: Policy): RuleTrace[] =>
  definition.policies
    .filter(({ name, id }) => name === policy.name && id === policy.id)
    .flatMap(({ rules }) => rules.filter(({ status }) => status === 'INACTIVE'))
    .map(({ name }) => ({ rule: name, rejectedBy: 'it is inactive' }))

/** The condition of a rule that the request does not meet, in words. */
function mismatch({ conditions }: Rule, { user, grantType }: AccessRequest): string | undefined {
  const { grantTypes, people } = conditions
  if (!grantTypes.include.includes(grantType)) {
    return `the grant type ${grantType} is not among ${grantTypes.include.join(', ')}`
  }
  // A client that acts for itself is none of the people that a rule includes or excludes.
  if (!user) return undefined
  const { users, groups } = people
  if (isNamed(user, users.exclude)) return 'it excludes the person by login'
  if (isInGroup(user, groups.exclude)) return `it excludes the groups ${groups.exclude.join(', ')}`
  if (isNamed(user, users.include) || isInGroup(user, groups.include)) return undefined
  const included = groups.include.length > 0 ? groups.include.join(', ') : 'no group'
  return `it includes ${included} and ${users.include.length} people by login, not this person`
}

function judged(
  rule: Rule,
  scopes: readonly string[],
  policies: readonly PolicyTrace[],
): AccessTrace {
  const denied = scopes.filter((scope) => !allows(rule, scope))
  const allowed = rule.conditions.scopes.include
  if (denied.length === 0) return { outcome: 'granted', lifetimes: rule.actions.token, policies }
  const outcome = denied.length === scopes.length ? 'no_scope_allowed' : 'scope_denied'
  return { outcome, denied, allowed, policies }
}

/** A rule that names scopes speaks of custom ones: OpenID's own are always allowed. */
const allows = ({ conditions: { scopes } }: Rule, scope: string): boolean =>
  scopes.include.includes('*') || scopes.include.includes(scope) || reservedScopes.includes(scope)
