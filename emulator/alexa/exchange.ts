import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model'
import type { Calls, RecordedCall } from '../calls.ts'
import { shown, strayCall } from '../calls.ts'
import { ColloquyError, notEmulated, ownLines } from '../errors.ts'
import type { InvocationOutcome, LambdaTarget } from '../lambda/target.ts'
import type { Secret } from '../leaks.ts'
import { findLeaks } from '../leaks.ts'
import type { Exchange, LogLine } from '../transcript/turn.ts'
import type { Device } from './device.ts'
import { checkResponse } from './response/check.ts'
import { unemulatedDirectives } from './response/directives.ts'
import type { ModelForDirectives, Problem } from './response/problem.ts'
import { rejection, sessionEndedError } from './response/rejection.ts'
import { speechOf } from './response/speech.ts'

/** What an exchange needs of the emulator around it. */
export type ExchangePorts = {
  readonly skill: LambdaTarget
  readonly calls: Calls
  /** Everything that must not be seen in logs, addresses, speech and cards. */
  readonly secrets: () => Iterable<Secret>
  /** The manifest's interface types. */
  readonly interfaces: readonly string[]
  /** The function's own time limit; absent when nobody says what it is deployed with. */
  readonly timeoutSeconds?: number | undefined
}

export type ExchangeInput = {
  readonly envelope: RequestEnvelope
  readonly person: string
  readonly device: Device
  readonly model: ModelForDirectives
}

/** An exchange, and what Alexa tells the skill next when she could not use its answer. */
export type ExchangeOutcome = {
  readonly exchange: Exchange
  readonly failure?: ReturnType<typeof sessionEndedError>
}

/** Alexa waits this long for a skill. Recalled: the page that says so could not be read. */
const skillLimitMs = 8000

/** Sends one request to the skill, and holds everything against its answer that Alexa would. */
export async function exchangeWith(
  { skill, calls, secrets, interfaces, timeoutSeconds = Number.POSITIVE_INFINITY }: ExchangePorts,
  { envelope, person, device, model }: ExchangeInput,
): Promise<ExchangeOutcome> {
  const before = calls.record.length
  const answerer = calls.answererFor('skill', person)
  const { outcome, logs, tookMs } = await skill.invoke(envelope, {
    limitMs: Math.min(skillLimitMs, timeoutSeconds * 1000),
    answerer,
  })
  const made = calls.madeSince(before, person)
  const judged = judge(outcome, { envelope, device, model, interfaces })
  const leaks = leaksOf(judged.response, made, logs, secrets())
  const strays = made.flatMap((call) => strayCall(call) ?? [])
  return {
    exchange: {
      request: envelope,
      ...(judged.response && { response: judged.response }),
      calls: made.map(shown),
      logs,
      tookMs,
      problems: [...judged.problems, ...strays, ...calls.takeComplaints(), ...leaks],
    },
    ...(judged.failure && { failure: judged.failure }),
  }
}

type Judged = {
  readonly response?: ResponseEnvelope
  readonly problems: readonly ColloquyError[]
  readonly failure?: ReturnType<typeof sessionEndedError>
}

type Circumstances = Omit<ExchangeInput, 'person'> & Pick<ExchangePorts, 'interfaces'>

function judge(outcome: InvocationOutcome, circumstances: Circumstances): Judged {
  switch (outcome.type) {
    case 'threw':
      return { problems: [skillThrew(outcome.error)], failure: dispatchFailed }
    case 'timed out':
      return { problems: [skillTimedOut(outcome.limitMs)], failure: noAnswerInTime }
    case 'answered':
      return judgeResponse(outcome.response, circumstances)
  }
}

function judgeResponse(
  response: unknown,
  { envelope: { request }, device, model, interfaces }: Circumstances,
): Judged {
  const rejected = checkResponse(response, {
    requestType: request.type,
    requestId: request.requestId,
    ...(request.type === 'IntentRequest' && { intent: request.intent.name }),
    model,
    device,
    interfaces,
  })
  const beyondUs = unemulatedDirectives(response).map(({ where, type }) =>
    notEmulated(
      `${type} is not emulated yet (${where})`,
      'Take the scenario out for now; emulator/alexa/README.md lists what is emulated.',
    ),
  )
  const problems = [...rejectionOf(rejected), ...beyondUs]
  return {
    ...(isResponse(response) && { response }),
    problems,
    ...(rejected.length > 0 && { failure: sessionEndedError(rejected) }),
  }
}

const rejectionOf = (problems: readonly Problem[]): ColloquyError[] =>
  problems.length > 0 ? [rejection(problems)] : []

const isResponse = (value: unknown): value is ResponseEnvelope =>
  typeof value === 'object' && value !== null && 'response' in value

/** The words of real SessionEndedRequests where they are known. */
const dispatchFailed = {
  type: 'INVALID_RESPONSE',
  message: 'An exception occurred while dispatching the request to the skill.',
} as const
const noAnswerInTime = {
  type: 'ENDPOINT_TIMEOUT',
  message: 'The skill did not answer in time.',
} as const

function skillThrew(error: unknown): ColloquyError {
  return new ColloquyError('SKILL_THREW', {
    what: 'The skill threw an error instead of answering',
    evidence: ownLines(error),
    remedy: isOtherSkill(error)
      ? 'The id that it checks is not that of the conversation: give it as `skillId` in cucumber.js, or --skill-id of `colloquy talk`.'
      : 'The customer would hear that there was a problem. Catch it in an error handler.',
    cause: error,
  })
}

/** What ask-sdk-core throws when requests are for another skill than `withSkillId` names. */
const isOtherSkill = (error: unknown): boolean =>
  error instanceof Error && /ID verification failed/i.test(error.message)

const skillTimedOut = (limitMs: number): ColloquyError =>
  new ColloquyError('SKILL_TIMED_OUT', {
    what: `The skill did not answer within ${limitMs / 1000} seconds`,
    evidence: [
      limitMs < skillLimitMs
        ? `Lambda ends it then (\`timeoutSeconds\`); Alexa would wait ${skillLimitMs / 1000}`
        : 'Alexa gives up then',
    ],
    remedy: 'Give every call that the skill makes a time limit well under that.',
  })

function leaksOf(
  response: ResponseEnvelope | undefined,
  calls: readonly RecordedCall[],
  logs: readonly LogLine[],
  secrets: Iterable<Secret>,
): ColloquyError[] {
  const urls = calls.map(({ rawUrl }) => rawUrl)
  const said = response ? speechOf(response) : { words: '' }
  return findLeaks({ logs, urls, said, card: response?.response?.card }, secrets)
}
