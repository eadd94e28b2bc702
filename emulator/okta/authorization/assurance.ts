import { oauthError } from '../errors.ts'
import { words } from '../parameters.ts'

/** What signing in with a password alone meets. */
const metByPassword: readonly string[] = [
  'urn:okta:loa:1fa:any',
  'urn:okta:loa:1fa:pwd',
  'urn:okta:loa:2fa:any:ifpossible',
]

/** What takes a second factor, which nobody here has. */
const beyondPassword: readonly string[] = ['urn:okta:loa:2fa:any', 'phr', 'phrh']

const attestation = 'urn:okta:app:mfa:attestation'

/** The assurance that a client asks for, of several the first that can be met; others are ignored. */
export function askedAssurance(acrValues: string | undefined): string | undefined {
  const asked = words(acrValues)
  if (asked.includes(attestation)) throw oauthError('mfa_attestation_cannot_use_custom_as')
  return (
    asked.find((value) => metByPassword.includes(value)) ??
    asked.find((value) => beyondPassword.includes(value))
  )
}

/** Refuses, once the person has signed in, what a password does not meet. */
export function checkAssurance(acr: string | undefined): void {
  if (acr !== undefined && beyondPassword.includes(acr)) {
    throw oauthError('unmet_authentication_requirements')
  }
}
