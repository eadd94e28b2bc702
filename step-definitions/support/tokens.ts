import { ColloquyError } from '../../emulator/index.ts'
import { mismatch } from './playing.ts'
import { emulator } from './world.ts'

/** Lets time pass until a second after the person's access token has expired. */
export function outliveAccessToken(name: string): void {
  const { tokens } = emulator().person(name)
  if (!tokens) throw notLinked(name)
  const { clock } = emulator()
  clock.advance(Math.max(0, tokens.expiresAt - clock.now()) + 1000)
}

/** Another authorization server's token for the same person, in Alexa's hands. */
export async function plantAccessToken(name: string, server: string): Promise<void> {
  const { okta } = emulator()
  const login = emulator().login(name)
  emulator().plantAccessToken(name, await okta.control.issueAccessToken({ server, login }))
}

export const expectRefreshes = (expected: number): void =>
  count('Alexa', 'token', expected, 'Alexa refreshed the access token')

export const expectIntrospections = (expected: number): void =>
  count('skill', 'introspect', expected, 'The skill introspected the access token')

/** Counts the calls of turns: what linking called is not among them. */
function count(from: string, operation: string, expected: number, what: string): void {
  const calls = emulator().transcript.turns.flatMap((turn) => turn.calls)
  const times = calls.filter((call) => call.from === from && call.operation === operation).length
  if (times === expected) return
  throw mismatch('CALLS_DIFFER', `${what} ${times} times`, {
    expected: `${expected} times`,
    said: `${times} times`,
  })
}

const notLinked = (name: string): ColloquyError =>
  new ColloquyError('NOT_LINKED', {
    what: `${name} has no access token that could expire`,
    remedy: `First:  Given ${name} has linked their account`,
  })
