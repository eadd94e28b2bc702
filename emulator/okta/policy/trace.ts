import type { Lifetimes } from '../organisation/file.ts'

/** A rule that was looked at. */
export type RuleTrace = {
  readonly rule: string
  /** The condition that was not met, in words; `undefined` when the rule decided. */
  readonly rejectedBy: string | undefined
}

/** A policy that was looked at, and its rules as far as they were. */
export type PolicyTrace = {
  readonly policy: string
  /** Why it is not for this request; `undefined` when it is, and so is the last one looked at. */
  readonly rejectedBy: string | undefined
  readonly rules: readonly RuleTrace[]
}

/** How policy came to its decision. Okta shows such a thing to administrators alone. */
export type AccessTrace = { readonly policies: readonly PolicyTrace[] } & (
  | { readonly outcome: 'granted'; readonly lifetimes: Lifetimes }
  | { readonly outcome: 'no_matching_policy' }
  | {
      readonly outcome: 'no_scope_allowed' | 'scope_denied'
      readonly denied: readonly string[]
      /** What the rule that decided allows. */
      readonly allowed: readonly string[]
    }
)

/** A trace as lines that end with what denied access. */
export function linesOf(trace: AccessTrace): readonly string[] {
  if (trace.policies.length === 0) return ['The authorization server has no policy.']
  const lines = trace.policies.flatMap(policyLines)
  if (trace.outcome === 'granted' || trace.outcome === 'no_matching_policy') return lines
  const { denied, allowed } = trace
  const those = allowed.length > 0 ? `the scopes ${allowed.join(', ')}` : 'no custom scope'
  return [...lines, `It allows ${those}, not ${denied.join(', ')}.`]
}

function policyLines({ policy, rejectedBy, rules }: PolicyTrace): readonly string[] {
  const name = `Policy "${policy}"`
  if (rejectedBy !== undefined) return [`${name}: ${rejectedBy}.`]
  if (rules.length === 0) return [`${name} has no rule.`]
  return rules.map(
    (rule) => `${name}, rule "${rule.rule}": ${rule.rejectedBy ?? 'it is for this request'}.`,
  )
}
