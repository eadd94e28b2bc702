import type { HandlerInput, RequestInterceptor, ResponseInterceptor } from 'ask-sdk-core'
import { redact } from './redact.ts'

/** What came of a request, in a word that an alarm can count. */
export type Outcome =
  | 'answered'
  | 'claim missing'
  | 'link required'
  | 'unreachable'
  | 'session ended'
  | 'failed'
  | 'refused'

type Note = { outcome: Outcome; level: 'INFO' | 'ERROR'; handler: string; detail?: string }
type Line = Note & { readonly requestType: string; readonly intent?: string; readonly ms: number }
type Entry = Note & { readonly startedAt: number }

export const startLog: RequestInterceptor = {
  process: ({ attributesManager }) => {
    const entry: Entry = {
      level: 'INFO',
      handler: 'none',
      outcome: 'answered',
      startedAt: Date.now(),
    }
    attributesManager.getRequestAttributes()['log'] = entry
  },
}

/** What a handler knows and the log line should say. Never a claim's value. */
export function note({ attributesManager }: HandlerInput, known: Partial<Note>): void {
  Object.assign(attributesManager.getRequestAttributes()['log'], known)
}

/**
 * The one line that each request leaves behind. It never says what was said or who asked: the
 * detail is an excerpt, and secrets are masked before it is cut, since half a secret is not found.
 * The client secret is masked before: by whoever quotes an answer to a request that held it.
 */
export function writeLog({ requestEnvelope, attributesManager }: HandlerInput): void {
  const { request, context } = requestEnvelope
  const { startedAt, detail, ...entry }: Entry = attributesManager.getRequestAttributes()['log']
  const secrets = [context.System.user?.accessToken ?? '']
  const line = {
    level: entry.level,
    requestType: request.type,
    ...(request.type === 'IntentRequest' ? { intent: request.intent.name } : {}),
    handler: entry.handler,
    outcome: entry.outcome,
    ms: Date.now() - startedAt,
    ...(detail ? { detail: excerpt(redact(detail, secrets)) } : {}),
  }
  print(line)
}

export const finishLog: ResponseInterceptor = { process: writeLog }

/**
 * The line for what the SDK refused before the log began: an event that is meant for another skill
 * or is no request of Alexa's. Only the reason is told: whose data the event holds is not known.
 */
export function logRefused(error: unknown): void {
  const detail = excerpt(error instanceof Error ? error.message : String(error))
  const known: Note = { level: 'ERROR', handler: 'none', outcome: 'refused', detail }
  print({ ...known, requestType: 'unknown', ms: 0 })
}

/**
 * The skill's only way out to the log. Lambda's JSON log format takes the line's level from the
 * method, and keeps the object as one, so that its fields can be asked for.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-logging.html
 */
function print(line: Line): void {
  if (line.level === 'ERROR') console.error(line)
  else console.log(line)
}

const excerpt = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 300)
