import type { RequestHandler, Skill } from 'ask-sdk-core'
import { SkillBuilders } from 'ask-sdk-core'
import type { Config } from './config.ts'
import { accounts } from './handlers/account.ts'
import { failure } from './handlers/error.ts'
import { fact } from './handlers/fact.ts'
import { fallback } from './handlers/fallback.ts'
import { favoriteColor } from './handlers/favorite-color.ts'
import { help } from './handlers/help.ts'
import { launch } from './handlers/launch.ts'
import { navigateHome } from './handlers/navigate-home.ts'
import { quizAnswer } from './handlers/quiz-answer.ts'
import { repeat } from './handlers/repeat.ts'
import { sessionEnded } from './handlers/session-ended.ts'
import { startQuiz } from './handlers/start-quiz.ts'
import { stop } from './handlers/stop.ts'
import { localize } from './interceptors/locale.ts'
import { finishLog, note, startLog } from './interceptors/log.ts'
import { rememberSpeech } from './interceptors/remember-speech.ts'
import { validation } from './okta/validate.ts'
import type { Fetch } from './okta/validation.ts'
import type { Random } from './speech/speak.ts'

export type Dependencies = {
  readonly config: Config
  readonly fetch?: Fetch
  readonly random?: Random
}

// Looked up on each call, not once: whoever replaces the global ones later is heeded.
const globalFetch: Fetch = (input, init) => globalThis.fetch(input, init)
const globalRandom: Random = () => Math.random()

/** The skill, put together from its parts. Knows no environment. */
export function buildSkill({
  config,
  fetch = globalFetch,
  random = globalRandom,
}: Dependencies): Skill {
  const findAccount = accounts(validation(config, fetch))
  const handlers = {
    launch: launch(findAccount),
    'favorite color': favoriteColor(findAccount),
    fact: fact(random),
    'start quiz': startQuiz,
    'quiz answer': quizAnswer,
    help,
    stop,
    fallback,
    repeat,
    'navigate home': navigateHome,
    'session ended': sessionEnded,
  }
  return SkillBuilders.custom()
    .withSkillId(config.skillId)
    .addRequestInterceptors(startLog, localize(random))
    .addRequestHandlers(...Object.entries(handlers).map(named))
    .addResponseInterceptors(rememberSpeech, finishLog)
    .addErrorHandlers(failure)
    .create()
}

/** The log names the handler that took the request; the SDK does not tell. */
const named = ([handler, { canHandle, handle }]: [string, RequestHandler]): RequestHandler => ({
  canHandle,
  handle: (input) => {
    note(input, { handler })
    return handle(input)
  },
})
