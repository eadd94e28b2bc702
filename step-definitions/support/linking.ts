import type { HttpCall, LinkingBehaviour } from '../../emulator/index.ts'
import { impossible, mismatch } from './failing.ts'
import type { Trouble } from './faults.ts'
import { troubleText } from './faults.ts'
import { labelled, timesText } from './wording.ts'
import type { LinkingAttempt } from './world.ts'
import { emulator, lastLinking, rememberLinking } from './world.ts'

/** Links, and fails the step when that does not succeed. */
export async function linkForSure(person: string): Promise<void> {
  // Before: a trouble that was made for the next call alone is over after it.
  const { faults } = emulator().calls
  const attempt = await attemptLinking(person, 'signs in')
  if (attempt.because === undefined) return
  const troubles = faults.filter((one) => attempt.calls.some((call) => concerns(one, call)))
  throw impossible('NOT_LINKED', {
    what: `${person} could not link the account`,
    evidence: [linkingText(attempt)],
    remedy: troubles.length > 0 ? inTrouble(troubles) : misconfigured,
  })
}

const concerns = ({ service, operation }: Trouble, call: HttpCall): boolean =>
  call.to === service && (operation ?? call.operation) === call.operation

const inTrouble = (troubles: readonly Trouble[]): string =>
  [
    `A trouble that the scenario made is in force:  ${troubles.map(troubleText).join(', ')}`,
    'Put that step after the linking, or let it recover before.',
  ].join('\n')

const misconfigured =
  'Check the user in the Okta file, its app and policy, and account-linking.json.'

/** Tries to link; how it ends is for the following steps to say. */
export async function attemptLinking(
  person: string,
  behaviour: LinkingBehaviour,
): Promise<LinkingAttempt> {
  const { calls } = emulator()
  const before = calls.record.length
  const outcome = await emulator().link(person, behaviour)
  const because = outcome.type === 'granted' ? undefined : outcome.because
  if (because === undefined && behaviour !== 'signs in') throw letIn(person)
  return rememberLinking({ person, because, calls: calls.madeSince(before, person) })
}

/** The person unlinks an account that is linked. */
export function unlink(person: string): void {
  if (!emulator().person(person).tokens) throw notLinked(person, 'unlink')
  emulator().unlink(person)
}

export function dropScope(scope: string): void {
  const scopes = emulator().linking?.scopes ?? []
  if (!scopes.includes(scope)) throw notAskedFor(scope, scopes)
  emulator().dropScope(scope)
}

export function expectLinking(expected: boolean): void {
  const attempt = lastLinking()
  if (!attempt) throw nobodyTried()
  const succeeded = attempt.because === undefined
  if (succeeded === expected) return
  const [is, wanted] = succeeded ? ['succeeded', 'fail'] : ['failed', 'succeed']
  throw mismatch('LINKING_DIFFERS', `Linking ${is}, and the scenario expects it to ${wanted}`, {
    notes: linkingText(attempt),
  })
}

export function expectSignIn(person: string, expected: number): void {
  const attempt = lastLinking()
  if (!attempt) throw nobodyTried()
  const calls = emulator().calls.madeSince(0, person)
  const times = calls.filter(({ operation }) => operation === 'sign in').length
  if (times === expected) return
  const is = `${person} signed in at Okta ${timesText(times)}`
  const headline = `${is}, and the scenario expects ${timesText(expected)}`
  throw mismatch('LINKING_DIFFERS', headline, { notes: linkingText(attempt) })
}

/** What linking came to, and every call that it made. */
const linkingText = ({ person, because, calls }: LinkingAttempt): string =>
  labelled('linking', [
    `${person}: ${because ?? 'linked'}`,
    ...calls.flatMap(({ from, to, operation, outcome, explanation = [] }) => [
      `${from} → ${to}: ${operation} → ${outcome}`,
      ...explanation.map((why) => `  ${why}`),
    ]),
  ])

const notAskedFor = (scope: string, scopes: readonly string[]) =>
  impossible('SCENARIO_INVALID', {
    what: `Linking does not ask for ${scope} in the first place`,
    remedy: `It asks for ${scopes.join(', ')}: see account-linking.json.`,
  })

const letIn = (person: string) =>
  impossible('SCENARIO_INVALID', {
    what: `Okta let ${person} in without showing its sign-in page`,
    remedy: `${person} is signed in to Okta already: take away the step that did it.`,
  })

const nobodyTried = () =>
  impossible('NO_TURN_YET', {
    what: 'Nobody has linked an account in this scenario yet',
    remedy: 'First:  When Ada links her account in the Alexa app',
  })

/** The error for a step that needs a linked account. */
export const notLinked = (person: string, doing: string) =>
  impossible('NOT_LINKED', {
    what: `${person} has linked no account, so there is nothing to ${doing}`,
    remedy: `First:  Given ${person} has linked their account`,
  })
