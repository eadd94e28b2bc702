import type { Fault } from '../../emulator/index.ts'
import { ColloquyError, faultsByWords } from '../../emulator/index.ts'

/** A fault by the scenario's words for it. */
export const faultNamed = (words: string): Fault => faultsByWords[words] ?? statusOf(words)

function statusOf(words: string): Fault {
  const status = Number(words.slice(-3))
  if (status >= 400 && status <= 599) return { type: 'status', status }
  throw new ColloquyError('SCENARIO_INVALID', {
    what: `${status} is no HTTP status of trouble`,
    remedy: 'Those are 400 to 599: returns 429, returns 500, returns 503.',
  })
}
