import { apiError, because, oauthError } from '../errors.ts'
import type { Expression } from '../expression/expression.ts'
import { uncheckedExpression } from '../expression/expression.ts'
import { ExpressionError, ExpressionNotEmulated, Unfit } from '../expression/values.ts'
import type { ClaimInFile } from '../organisation/file.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { Grant } from '../state.ts'
import { contextOf } from './context.ts'
import { filteredGroups, TooManyGroups } from './groups-claim.ts'

/**
 * Names that tokens and introspection use themselves. Not `sub`, which may be redefined, and not
 * `scope`, which Okta's own example gives to a claim with the value `access.scope`.
 */
export const reservedClaims: readonly string[] = [
  ...['ver', 'jti', 'iss', 'aud', 'iat', 'exp', 'cid', 'uid', 'scp', 'auth_time'],
  ...['active', 'username', 'token_type', 'client_id'],
  ...['acr', 'amr', 'idp', 'nonce', 'at_hash', 'c_hash'],
]

/** A claim that was set up, and what it gives. */
export type Claim = ClaimInFile & Pick<Expression, 'evaluate'>

/** Whether a claim's value is an expression: not that of a group filter or of OpenID's own claims. */
export const isEvaluated = ({ valueType, claimType }: ClaimInFile): boolean =>
  valueType === 'EXPRESSION' || (valueType === 'SYSTEM' && claimType === 'RESOURCE')

/** Makes a claim runnable. Okta does not look at the expression before a token is issued. */
export function runningClaim(claim: ClaimInFile): Claim {
  const evaluate: Claim['evaluate'] =
    claim.valueType === 'GROUPS'
      ? (context) => filteredGroups(claim, context)
      : uncheckedExpression(claim.value).evaluate
  return { ...claim, evaluate }
}

/** Whom claims speak of, and what was granted. */
type Subject = Pick<Grant, 'server' | 'app' | 'user' | 'scopes'>

/**
 * The custom claims of one kind that a grant's scopes ask for, read from the profile as it is now;
 * others are not evaluated, and cannot fail.
 */
export function customClaims(
  org: Organisation,
  grant: Subject,
  claimType: Claim['claimType'],
  isWanted: (claim: Claim) => boolean = () => true,
): [name: string, value: unknown][] {
  const asked = grant.server.claims.filter(
    (claim) =>
      claim.claimType === claimType &&
      isWanted(claim) &&
      (isEvaluated(claim) || claim.valueType === 'GROUPS') &&
      isAskedFor(claim, grant),
  )
  if (asked.length === 0) return []
  const context = contextOf(org, grant)
  return asked
    .map((claim): [string, unknown] => [claim.name, evaluated(claim, context)])
    .filter(([, value]) => value !== null || org.switches.nullClaim === 'null')
}

/** A claim without scopes is in every token; with scopes, in tokens that have one of them. */
const isAskedFor = ({ conditions }: Claim, { scopes }: Pick<Grant, 'scopes'>): boolean =>
  conditions.scopes.length === 0 || conditions.scopes.some((scope) => scopes.includes(scope))

function evaluated(claim: Claim, context: ReturnType<typeof contextOf>): unknown {
  try {
    return claim.evaluate(context)
  } catch (error) {
    if (error instanceof TooManyGroups) {
      const why = `The filter of the claim "${claim.name}" matches more than 100 groups of the person.`
      throw because(oauthError('too_many_groups_in_groups_claim'), why)
    }
    if (!(error instanceof ExpressionError || error instanceof Unfit)) throw error
    if (error instanceof ExpressionNotEmulated) {
      throw apiError('NOT_EMULATED', `The claim "${claim.name}" is not emulated: ${error.message}.`)
    }
    const isSystem = claim.name === 'sub'
    const name = isSystem ? 'system_claim_evaluation_failure' : 'user_claim_evaluation_failure'
    const why = `The claim "${claim.name}" cannot be evaluated: ${error.message}.`
    throw because(oauthError(name, claim.name), why)
  }
}
