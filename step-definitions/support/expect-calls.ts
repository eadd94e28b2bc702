import type { Endpoint, HttpCall } from '../../emulator/index.ts'
import { endpointWords } from '../../emulator/index.ts'
import { impossible, inConversation, mismatch } from './failing.ts'
import { labelled, secondsText, timesText } from './wording.ts'
import { emulator } from './world.ts'

export function expectAnsweredWithin(ms: number): void {
  const { tookMs } = emulator().transcript.last()
  if (tookMs <= ms) return
  const what = `The skill took ${secondsText(tookMs)}, and the scenario allows ${secondsText(ms)}`
  throw mismatch('CALLS_DIFFER', what)
}

export const expectCalls = (endpoint: Endpoint, expected: number): void =>
  expectCount(`The skill called ${endpointWords(endpoint)}`, expected, ofTurns('skill', endpoint))

export const expectRefreshes = (expected: number): void =>
  expectCount(
    'Alexa refreshed the access token',
    expected,
    ofTurns('Alexa', { service: 'Okta', operation: 'token' }),
  )

export const expectIntrospections = (expected: number): void =>
  expectCount(
    'The skill introspected the access token',
    expected,
    ofTurns('skill', { service: 'Okta', operation: 'introspect' }),
  )

/** Counts every call of the scenario, those that linking led to among them. */
export function expectCalled(endpoint: Endpoint, expected: number): void {
  const counted = emulator().calls.record.filter((call) => isTo(call, endpoint))
  const lines = counted.map((call) => `by ${callers[call.from]}: ${outcomeOf(call)}`)
  expectCount(`Calls to ${endpointWords(endpoint)} were made`, expected, lines)
}

const callers = { skill: 'the skill', Alexa: 'Alexa', browser: 'the browser', client: 'a client' }

/** A call and the turn that it was made in. */
export type NumberedCall = HttpCall & { readonly number: number }

/** What was called within turns: what linking called is not among it. */
export const inTurns = (from: HttpCall['from']): readonly NumberedCall[] =>
  emulator()
    .transcript.turns.flatMap(({ number, calls }) => calls.map((call) => ({ ...call, number })))
    .filter((call) => call.from === from)

const ofTurns = (from: HttpCall['from'], endpoint: Endpoint): readonly string[] =>
  inTurns(from)
    .filter((call) => isTo(call, endpoint))
    .map((call) => `turn ${call.number}: ${outcomeOf(call)}`)

export const isTo = (call: HttpCall, { service, operation = call.operation }: Endpoint): boolean =>
  call.to === service && call.operation === operation

const outcomeOf = ({ operation, outcome }: HttpCall): string => `${operation} → ${outcome}`

/** `counted` has a line for each call. */
function expectCount(what: string, expected: number, counted: readonly string[]): void {
  const { number: lastTurn } = emulator().transcript.last()
  if (counted.length === expected) return
  const headline = `${what} ${timesText(counted.length)}, and the scenario expects ${timesText(expected)}`
  const none = lastTurn === 1 ? 'nothing in turn 1' : `nothing in turns 1 to ${lastTurn}`
  const notes = labelled('counted', counted.length > 0 ? counted : [none])
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
