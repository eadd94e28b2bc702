import type { Clock } from './clock.ts'
import { brokenOff, errorPage, inTwoPieces, nothing, unlabelled, webPage } from './faults/bodies.ts'

/**
 * Something made to go wrong at a service, in the words of the steps. `afterMs` is virtual time.
 * `slow`, `chunked`, `broken off`, `plain text` and `misnames` change the true answer or how it
 * arrives; the others replace it. Who gives up on a slow service has asked in vain: nothing is done.
 */
export type Fault =
  | { readonly type: 'down' }
  | { readonly type: 'reset' }
  | { readonly type: 'slow'; readonly afterMs: number }
  | { readonly type: 'hangs' }
  | { readonly type: 'status'; readonly status: number }
  | { readonly type: 'not JSON' }
  | { readonly type: 'error page' }
  | { readonly type: 'chunked' }
  | { readonly type: 'broken off' }
  | { readonly type: 'plain text' }
  | { readonly type: 'empty' }
  | { readonly type: 'misnames'; readonly claim: Misnamed }

/** What a service can say wrongly of itself and of its tokens. */
export type Misnamed = 'issuer' | 'audience'

/** What arrives of a call: an answer, or why none does. */
export type Outcome = Response | NoAnswer
export type NoAnswer = 'no answer' | 'connection reset'

/** The time that an answer takes; where nobody waits for virtual time it is real. */
export type Waiting = Pick<Clock, 'now' | 'sleep' | 'hold'>

type Answering = {
  readonly request: Request
  readonly clock: Waiting
  /** The true answer, or one in which something is misnamed. */
  readonly answer: (misnamed?: Misnamed) => Promise<Response>
  /** What the service says with an HTTP status of trouble. */
  readonly trouble: (status: number) => Response
}

/** The answer as it arrives under a fault, or word that none does. */
export async function answerUnder(
  fault: Fault | undefined,
  { request, clock, answer, trouble }: Answering,
): Promise<Outcome> {
  switch (fault?.type) {
    case undefined:
      return answer()
    case 'down':
      return 'no answer'
    case 'reset':
      return 'connection reset'
    case 'slow':
      await clock.sleep(fault.afterMs, request.signal)
      return request.signal.aborted ? 'no answer' : answer()
    case 'hangs':
      await clock.sleep(Number.POSITIVE_INFINITY, request.signal)
      return 'no answer'
    case 'status':
      return trouble(fault.status)
    case 'not JSON':
      return webPage()
    case 'error page':
      return errorPage(request)
    case 'chunked':
      return inTwoPieces(await answer())
    case 'broken off':
      return brokenOff(await answer())
    case 'plain text':
      return unlabelled(await answer())
    case 'empty':
      return nothing()
    case 'misnames':
      return answer(fault.claim)
  }
}
