import { checkOpenid, requestedScopes } from '../authorization/requested-scopes.ts'
import { OktaError } from '../errors.ts'
import type { App } from '../organisation/app.ts'
import { isAssigned } from '../organisation/app.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { AuthorizationServer } from '../organisation/server.ts'
import type { User } from '../organisation/user.ts'
import { explainAccess } from '../policy/policy.ts'
import { linesOf } from '../policy/trace.ts'
import { knownApp, knownServer } from './known.ts'

/** What is asked of authorize. */
export type Access = {
  /** The first ones unless said otherwise. */
  readonly server?: string | undefined
  readonly clientId?: string | undefined
  /** `openid` alone unless said otherwise. */
  readonly scopes?: readonly string[] | undefined
}

/**
 * What would come of it, `granted` or what stands in the way, and why in sentences: Okta itself shows
 * such a thing to administrators alone.
 */
export type Explained = { readonly outcome: string; readonly lines: readonly string[] }

/**
 * Whether a person would get a code, in the order in which authorize looks: the request first, then
 * whether she may sign in, then policy. An app or a server that is not there is an error of its own.
 */
export function explain(org: Organisation, user: User, asked: Access): Explained {
  const { server, clientId, scopes = ['openid'] } = asked
  const app = knownApp(org, clientId)
  const from = knownServer(org, server)
  const refused = refusedAtOnce(app, from, scopes)
  if (refused) return refused
  const trace = explainAccess(from, { app, user, scopes, grantType: 'authorization_code' })
  const lines = linesOf(trace)
  if (user.status !== 'ACTIVE') {
    return { outcome: 'not_signed_in', lines: [`The person is ${user.status}.`, ...lines] }
  }
  return { outcome: isAssigned(user, app) ? trace.outcome : 'user_not_assigned', lines }
}

function refusedAtOnce(
  { label, status, grantTypes }: App,
  server: AuthorizationServer,
  scopes: readonly string[],
): Explained | undefined {
  if (server.status !== 'ACTIVE') {
    return {
      outcome: 'invalid_authorization_server',
      lines: [`The server "${server.name}" is ${server.status}.`],
    }
  }
  if (status !== 'ACTIVE') {
    return { outcome: 'invalid_client', lines: [`The app "${label}" is ${status}.`] }
  }
  if (!grantTypes.includes('authorization_code')) {
    const lines = [`The app "${label}" has the grants ${grantTypes.join(', ')}.`]
    return { outcome: 'unauthorized_client', lines }
  }
  try {
    checkOpenid(requestedScopes(server, scopes.join(' ')))
    return undefined
  } catch (error) {
    if (!(error instanceof OktaError)) throw error
    const { code, message, explanation } = error
    return { outcome: code, lines: explanation.length > 0 ? explanation : [message] }
  }
}
