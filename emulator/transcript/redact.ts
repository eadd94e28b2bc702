import type { RequestEnvelope } from 'ask-sdk-model'
import { ColloquyError } from '../errors.ts'
import { Explained } from '../explained.ts'
import type { Exchange, Turn, Understanding } from './turn.ts'

/** What must not be printed, and what is printed in its place. */
export type Secrets = ReadonlyMap<string, string>

/** The access token and the token for Alexa's services of everybody who speaks in these turns. */
export function secretsOf(turns: readonly Turn[]): Secrets {
  return new Map(
    turns.flatMap((turn) =>
      [turn, ...turn.followUps].flatMap(({ request }) =>
        request ? [...secretsOfEnvelope(request, turn.person)] : [],
      ),
    ),
  )
}

function secretsOfEnvelope({ session, context }: RequestEnvelope, person: string): Secrets {
  const { user, person: voice, apiAccessToken } = context.System
  const found: readonly (readonly [string | undefined, string])[] = [
    [user.accessToken, `‹access token of ${person}›`],
    [session?.user.accessToken, `‹access token of ${person}›`],
    [voice?.accessToken, `‹access token of ${person}›`],
    [user.permissions?.consentToken, `‹consent token of ${person}›`],
    [apiAccessToken, `‹Alexa API token of ${person}›`],
  ]
  return new Map(found.flatMap(([secret, label]) => (secret ? [[secret, label]] : [])))
}

/** Three base64url parts, the first a JSON object: a token that nobody announced (RFC 7519 §3). */
const anyJwt = /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g

/** The text with every secret replaced; tokens that nobody announced as `‹a token›`. */
export function redactText(text: string, secrets: Secrets): string {
  // The longest first: a secret may be part of another.
  const known = [...secrets].sort(([one], [other]) => other.length - one.length)
  return known
    .reduce((redacted, [secret, label]) => redacted.replaceAll(secret, label), text)
    .replaceAll(anyJwt, '‹a token›')
}

/** A copy in which no text holds a secret; keys and everything else stay. */
function redacted<Value>(value: Value, secrets: Secrets): Value {
  const copy = { value: structuredClone(value) }
  redactMembers(copy, secrets)
  return copy.value
}

function redactMembers(holder: object, secrets: Secrets): void {
  for (const [key, member] of Object.entries(holder)) {
    if (typeof member === 'string') Reflect.set(holder, key, redactText(member, secrets))
    else if (typeof member === 'object' && member !== null) redactMembers(member, secrets)
  }
}

/**
 * The turn as it may be shown to anybody. `more` names secrets that stand in no envelope: a
 * refresh token, a client secret.
 */
export function redactTurn(turn: Turn, more: Secrets = new Map()): Turn {
  const secrets = new Map([...secretsOf([turn]), ...more])
  const { problems, followUps, understood, ...rest } = turn
  return {
    ...redacted(rest, secrets),
    problems: redactProblems(problems, secrets),
    followUps: followUps.map((exchange) => redactExchange(exchange, secrets)),
    ...(understood ? { understood: redactUnderstanding(understood, secrets) } : {}),
  }
}

/** The considered intents stay unworked until somebody reads them: that costs more than a turn. */
function redactUnderstanding(understood: Understanding, secrets: Secrets): Understanding {
  const { intent, slots, match, confidence, confirmationStatus } = understood
  const made = {
    intent,
    slots,
    match,
    confidence,
    ...(confirmationStatus && { confirmationStatus }),
  }
  return new Explained(
    redacted(made, secrets),
    () => redacted(understood.considered, secrets),
    () => redacted(understood.unknownWords ?? [], secrets),
  )
}

const redactExchange = ({ problems, ...rest }: Exchange, secrets: Secrets): Exchange => ({
  ...redacted(rest, secrets),
  problems: redactProblems(problems, secrets),
})

const redactProblems = (problems: readonly ColloquyError[], secrets: Secrets) =>
  problems.map((problem) => redactProblem(problem, secrets))

/** Without its cause, which nobody can redact. */
export const redactProblem = (
  { code, what, evidence, remedy }: ColloquyError,
  secrets: Secrets,
): ColloquyError =>
  new ColloquyError(code, {
    what: redactText(what, secrets),
    evidence: evidence.map((line) => redactText(line, secrets)),
    ...(remedy === undefined ? {} : { remedy: redactText(remedy, secrets) }),
  })
