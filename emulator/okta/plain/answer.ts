import { preflightAnswer, shareAnswer } from '../cors.ts'
import { answerJson } from '../operation.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { settingsPath } from '../pages/settings-address.ts'
import { inPlainWords } from './dialect.ts'
import type { PlainEndpoint } from './endpoint.ts'
import { isHidden, isPlainPath, plainEndpoint } from './endpoint.ts'
import { plainMetadata } from './metadata.ts'

/** Okta's answer to a request, as if it had come to `url`. */
type Respond = (request: Request, url: URL) => Promise<Response>

/** Whether any authorization server of the organisation is somebody else's than Okta's. */
export const hasPlainServers = ({ servers }: Organisation): boolean =>
  servers.some(({ definition }) => definition.oauth)

/** Whether a path is such a server's; where there are no others, every path is. */
export const speaksPlainly = (org: Organisation, path: string): boolean =>
  isPlainPath(org, path) || hasNoOther(org)

const hasNoOther = (org: Organisation): boolean =>
  hasPlainServers(org) && org.servers.every(({ definition }) => definition.oauth)

/** What people see is the same, whoever's server it is. */
const pages = ['/signin', '/consent', settingsPath, '/login/signout']

/**
 * Answers for authorization servers that are not Okta's: the same operations and the same state at
 * other paths, in the words of RFC 6749, 7009, 7662, 8414 and 9068.
 */
export async function answerPlain(
  org: Organisation,
  request: Request,
  respond: Respond,
): Promise<Response> {
  const url = new URL(request.url)
  if (isHidden(org, url.pathname)) return notFound(org)
  const endpoint = plainEndpoint(org, url.pathname)
  if (!endpoint && !hasNoOther(org)) return respond(request, url)
  if (!endpoint) {
    if (!pages.includes(url.pathname)) return notFound(org)
    return inPlainWords(await respond(request, url), 'authorize', request)
  }
  const { server, operation } = endpoint
  if (operation === 'metadata') {
    const answer = preflightAnswer(org, request, url) ?? metadata(org, request, endpoint)
    shareAnswer(org, request, url, answer)
    return answer
  }
  const atOkta = new URL(`${org.origin}/oauth2/${server.id}/v1/${operation}${url.search}`)
  return inPlainWords(await respond(request, atOkta), operation, request)
}

function metadata(org: Organisation, { method }: Request, endpoint: PlainEndpoint): Response {
  if (method !== 'GET' && method !== 'HEAD') {
    return refused(org, 405, 'The method is not allowed', { allow: 'GET, HEAD' })
  }
  const answer = answerJson(plainMetadata(org, endpoint), dated(org))
  return method === 'HEAD' ? new Response(null, answer) : answer
}

const notFound = (org: Organisation): Response => refused(org, 404, 'Not found')

const refused = (
  org: Organisation,
  status: number,
  error_description: string,
  headers: Record<string, string> = {},
): Response =>
  answerJson({ error: 'invalid_request', error_description }, { ...dated(org), ...headers }, status)

const dated = ({ now }: Organisation) => ({ date: new Date(now()).toUTCString() })
