import { BatchInterceptor } from '@mswjs/interceptors'
import { FetchInterceptor } from '@mswjs/interceptors/fetch'
import { HttpRequestInterceptor } from '@mswjs/interceptors/http'

type Answer = (request: Request) => Promise<Response>

/**
 * Intercepts every HTTP call of this process, as `network.ts` does it in the process that started
 * it. `ownHost` is the one that is really called: the Runtime API.
 */
export function interceptCalls(answer: Answer, ownHost: string): void {
  const interceptor = new BatchInterceptor({
    name: 'calls of the skill',
    // For why there are two, see network.ts.
    interceptors: [new HttpRequestInterceptor(), new FetchInterceptor()],
  })
  interceptor.apply()
  interceptor.on('request', async ({ request, controller }) => {
    if (new URL(request.url).host === ownHost) return controller.passthrough()
    controller.respondWith(await answer(request))
  })
}
