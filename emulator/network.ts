import { AsyncLocalStorage } from 'node:async_hooks'
import { FetchInterceptor } from '@mswjs/interceptors/fetch'
import { HttpRequestInterceptor } from '@mswjs/interceptors/http'
import { HttpResponse, http, passthrough } from 'msw'
import { defineNetwork, InterceptorSource } from 'msw/experimental'

/** Who answers the calls of the code that runs now: an answer, or word that none will come. */
export type Answerer = (request: Request) => Promise<Response | 'no answer'>

const carried = new AsyncLocalStorage<Answerer>()
let installed = false

/**
 * Intercepts every HTTP call of this process (fetch, node:http, node:https, undici). Which emulator
 * answers is found by the asynchronous context, so that people in one process never see each other;
 * calls from outside any emulator go out as they would have. Idempotent.
 */
export function installNetwork(): void {
  if (installed) return
  installed = true
  const network = defineNetwork({
    // Without it msw prints intercepted requests with their bodies, tokens included.
    context: { quiet: true },
    onUnhandledFrame: 'error',
    // The second one keeps a connection of fetch on hold until its first bytes come: without it one
    // whose body begins late counts as something else than HTTP, and goes out to the real host.
    sources: [
      new InterceptorSource({
        interceptors: [new HttpRequestInterceptor(), new FetchInterceptor()],
      }),
    ],
    handlers: [http.all('*', ({ request }) => answer(request))],
  })
  void network.enable()
}

/** Runs `work` with its HTTP calls answered by `answerer`. */
export const withNetwork = <T>(answerer: Answerer, work: () => T): T => carried.run(answerer, work)

async function answer(request: Request) {
  const answerer = carried.getStore()
  if (!answerer) return passthrough()
  const response = await answerer(request)
  return response === 'no answer' ? HttpResponse.error() : response
}
