import { impossible, inConversation, mismatch } from './failing.ts'
import { labelled, secondsText, timesText } from './wording.ts'
import { emulator } from './world.ts'

export function expectAnsweredWithin(ms: number): void {
  const { tookMs } = emulator().transcript.last()
  if (tookMs <= ms) return
  const what = `The skill took ${secondsText(tookMs)}, and the scenario allows ${secondsText(ms)}`
  throw mismatch('CALLS_DIFFER', what)
}

export const expectCalls = (service: string, expected: number): void =>
  expectCount(`The skill called ${service}`, expected, { from: 'skill', to: service })

export const expectRefreshes = (expected: number): void =>
  expectCount('Alexa refreshed the access token', expected, { from: 'Alexa', operation: 'token' })

export const expectIntrospections = (expected: number): void =>
  expectCount('The skill introspected the access token', expected, {
    from: 'skill',
    operation: 'introspect',
  })

type Wanted = { readonly from: string; readonly to?: string; readonly operation?: string }

/** Counts the calls of all turns: what linking called is not among them. */
function expectCount(what: string, expected: number, { from, to, operation }: Wanted): void {
  const { number: lastTurn } = emulator().transcript.last()
  const counted = emulator()
    .transcript.turns.flatMap(({ number, calls }) => calls.map((call) => ({ ...call, number })))
    .filter((call) => call.from === from)
    .filter(
      (call) => (to ?? call.to) === call.to && (operation ?? call.operation) === call.operation,
    )
  if (counted.length === expected) return
  const headline = `${what} ${timesText(counted.length)}, and the scenario expects ${timesText(expected)}`
  const lines = counted.map((call) => `turn ${call.number}: ${call.operation} → ${call.outcome}`)
  const none = lastTurn === 1 ? 'nothing in turn 1' : `nothing in turns 1 to ${lastTurn}`
  const notes = labelled('counted', lines.length > 0 ? lines : [none])
  throw mismatch('CALLS_DIFFER', headline, { notes })
}

export function expectErrorLogged(words: string): void {
  const { logs } = emulator().transcript.last()
  if (words.trim() === '') throw wordless()
  const errors = logs.filter(({ stream, text }) => stream === 'stderr' || /\bERROR\b/.test(text))
  if (errors.some(({ text }) => text.includes(words))) return
  const found = errors.length > 0 ? errors.map(({ text }) => text.trimEnd()) : ['no error at all']
  const notes = labelled('errors', found)
  throw inConversation('LOG_DIFFERS', `The skill logged no error about "${words}"`, { notes })
}

const wordless = () =>
  impossible('SCENARIO_INVALID', {
    what: 'There are no words to look for: every error would pass',
    remedy: 'Write between the quotes what the error is about.',
  })
