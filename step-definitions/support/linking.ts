import type { LinkingBehaviour } from '../../emulator/index.ts'
import { ColloquyError } from '../../emulator/index.ts'
import { mismatch } from './playing.ts'
import { emulator, lastLinking, rememberLinking } from './world.ts'

/** Links, and fails the step when that does not succeed. */
export async function linkForSure(person: string): Promise<void> {
  const outcome = await emulator().link(person)
  if (outcome.type === 'granted') return
  throw new ColloquyError('NOT_LINKED', {
    what: `${person} could not link the account`,
    evidence: [outcome.because],
    remedy: 'Check the user in the Okta file, its app and policy, and account-linking.json.',
  })
}

export async function attemptLinking(person: string, behaviour: LinkingBehaviour): Promise<void> {
  const outcome = await emulator().link(person, behaviour)
  rememberLinking(outcome.type === 'granted')
}

export function expectLinking(expected: boolean): void {
  const succeeded = lastLinking()
  if (succeeded === expected) return
  if (succeeded === undefined) {
    throw new ColloquyError('NO_TURN_YET', {
      what: 'Nobody has linked an account in this scenario yet',
      remedy: 'First:  When Ada links her account in the Alexa app',
    })
  }
  throw mismatch('LINKING_DIFFERS', `Linking ${succeeded ? 'succeeded' : 'failed'}`, {})
}

export function expectSignIn(person: string, expected: number): void {
  const times = emulator().calls.record.filter(
    (call) => call.person === person && call.operation === 'sign in',
  ).length
  if (times === expected) return
  throw mismatch('LINKING_DIFFERS', `${person} signed in at Okta ${times} times`, {
    expected: `${expected} times`,
    said: `${times} times`,
  })
}
