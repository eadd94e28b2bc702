import { OktaError } from '../errors.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { PlainEndpoint } from './endpoint.ts'
import { pathsOf } from './settings.ts'

/**
 * What an assertion may name as its audience: the server by its issuer or its token endpoint, at any
 * of its endpoints (RFC 7523 §3), or the endpoint that is called.
 */
export function assertionAudiences(
  { origin }: Organisation,
  { server, settings, operation }: PlainEndpoint,
): readonly string[] {
  const paths = pathsOf(settings).filter(([own]) => own === 'token' || own === operation)
  return [server.issuer, ...paths.map(([, path]) => origin + path)]
}

export const wrongAudience = (audiences: readonly string[]): OktaError =>
  new OktaError(
    'OAuth',
    401,
    'invalid_client',
    `The audience of client_assertion must be one of: ${audiences.join(', ')}.`,
  )
