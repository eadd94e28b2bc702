import { AsyncLocalStorage } from 'node:async_hooks'
import { FetchInterceptor } from '@mswjs/interceptors/fetch'
import { HttpRequestInterceptor } from '@mswjs/interceptors/http'
import { defineNetwork, InterceptorSource } from 'msw/experimental'
import { http } from 'msw/http'
import { passthrough } from 'msw/utils/passthrough'
import type { Outcome } from './fault.ts'
import { connectionError } from './faults/connection-error.ts'

/** Who answers the calls of the code that runs now: an answer, or word that none will come. */
export type Answerer = (request: Request) => Promise<Outcome>

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
  // The second one keeps a connection of fetch on hold until its first bytes come: without it one
  // whose body begins late counts as something else than HTTP, and goes out to the real host.
  const interceptors = [new HttpRequestInterceptor(), new FetchInterceptor()]
  const source = new InterceptorSource({ interceptors })
  const queue = source.queue.bind(source)
  // A connection that fails is an error thrown in a handler, which msw prints unless somebody hears.
  source.queue = (frame) => {
    if (frame.protocol === 'http') frame.events.on('unhandledException', () => {})
    return queue(frame)
  }
  const network = defineNetwork({
    // Without it msw prints intercepted requests with their bodies, tokens included.
    context: { quiet: true },
    onUnhandledFrame: 'error',
    sources: [source],
    handlers: [http.all('*', ({ request }) => answer(request))],
  })
  void network.enable()
}

/** Runs `work` with its HTTP calls answered by `answerer`. */
export const withNetwork = <T>(answerer: Answerer, work: () => T): T => carried.run(answerer, work)

async function answer(request: Request) {
  const answerer = carried.getStore()
  if (!answerer) return passthrough()
  const outcome = await answerer(request)
  if (outcome instanceof Response) return outcome
  throw connectionError(outcome)
}
