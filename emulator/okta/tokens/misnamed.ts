import type { Organisation } from '../organisation/organisation.ts'

/** Instead of what is true: nobody's. */
const wrong = {
  issuer: { iss: 'https://somebody-else.example.com/oauth2/default' },
  audience: { aud: 'http://somebody-else.example.com' },
} as const

/** The claims that are wrong in an answer because a test wants them so; none, as a rule. */
export const misnamedClaims = ({
  misnamed,
}: Organisation): { readonly iss?: string; readonly aud?: string } =>
  misnamed ? wrong[misnamed] : {}
