import type { Fault } from '../../emulator/index.ts'
import { ColloquyError } from '../../emulator/index.ts'

const faults: Readonly<Record<string, Fault>> = {
  'is down': { type: 'down' },
  hangs: { type: 'hangs' },
  'answers with a web page': { type: 'not JSON' },
  'answers with an error page': { type: 'error page' },
  'answers in two pieces': { type: 'chunked' },
  'answers with nothing': { type: 'empty' },
}

/** A fault by the scenario's words for it. */
export const faultNamed = (words: string): Fault => faults[words] ?? statusOf(words)

function statusOf(words: string): Fault {
  const status = Number(words.slice(-3))
  if (status >= 400 && status <= 599) return { type: 'status', status }
  throw new ColloquyError('SCENARIO_INVALID', {
    what: `${status} is no HTTP status of trouble`,
    remedy: 'Those are 400 to 599: returns 429, returns 500, returns 503.',
  })
}
