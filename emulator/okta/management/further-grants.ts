import { apiError } from '../errors.ts'
import { furtherGrantTypes, grantTypesOfOkta } from '../grants/grant-types.ts'

/** Okta's own grants that no app can have here, of an app or of a rule. */
export function refuseFurtherGrants(grantTypes: readonly string[] = []): void {
  const further = [...grantTypesOfOkta.filter((grant) => grant.includes(':')), ...furtherGrantTypes]
  const found = grantTypes.find((grant) => further.includes(grant))
  if (found !== undefined) throw apiError('NOT_EMULATED', `The grant ${found} is not emulated.`)
}
