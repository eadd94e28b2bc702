import { OktaError, oauthError } from '../errors.ts'
import type { App } from '../organisation/app.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { refusalPage } from '../pages/messages.ts'
import type { Parameters } from '../parameters.ts'
import type { ReturnAddress } from './address.ts'
import { addressOf, clientOf } from './address.ts'
import type { AuthorizationRequest } from './request.ts'
import { checkedRequest } from './request.ts'
import type { Answer } from './response.ts'
import { redirecting } from './response.ts'

type Addressed = {
  readonly address: ReturnAddress & { readonly app: App }
  readonly parameters: Parameters
}

/**
 * Finds out whom to answer, then answers. Who cannot be found is told to the person on a page, what is
 * refused after that to the client in a redirect.
 */
export async function answering(
  find: () => Addressed | Promise<Addressed>,
  answer: (addressed: Addressed) => Answer,
): Promise<Response> {
  let addressed: Addressed
  try {
    addressed = await find()
  } catch (error) {
    if (!(error instanceof OktaError)) throw error
    return refusalPage(error)
  }
  return redirecting(addressed.address, () => answer(addressed))
}

/**
 * Goes on with a request that waited while the person signed in or agreed. It is looked at again first:
 * the client, the server and what they may do can have changed meanwhile.
 */
export const goingOn = (
  org: Organisation,
  { server, parameters }: AuthorizationRequest,
  answer: (request: AuthorizationRequest) => Answer,
): Promise<Response> =>
  answering(
    () => {
      if (!org.servers.includes(server) || server.status !== 'ACTIVE') {
        throw oauthError('invalid_authorization_server')
      }
      const app = clientOf(org, parameters)
      return { address: addressOf(app, server, parameters), parameters }
    },
    ({ address }) => answer(checkedRequest(org, server, address, parameters)),
  )
