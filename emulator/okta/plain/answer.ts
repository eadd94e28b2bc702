import { answerJson } from '../operation.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { inPlainWords } from './dialect.ts'
import { isHidden, plainEndpoint } from './endpoint.ts'
import { plainMetadata } from './metadata.ts'

type Respond = (request: Request) => Promise<Response>

/** Whether any authorization server of the organisation is somebody else's than Okta's. */
export const hasPlainServers = ({ servers }: Organisation): boolean =>
  servers.some(({ definition }) => definition.oauth)

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
  if (isHidden(org, url.pathname)) return notFound()
  const endpoint = plainEndpoint(org, url.pathname)
  if (!endpoint) return respond(request)
  const { server, operation } = endpoint
  if (operation === 'metadata') return answerJson(plainMetadata(org, endpoint))
  const atOkta = `${org.origin}/oauth2/${server.id}/v1/${operation}${url.search}`
  return inPlainWords(await respond(new Request(atOkta, request)), operation, request)
}

const notFound = (): Response =>
  answerJson({ error: 'invalid_request', error_description: 'Not found' }, {}, 404)
