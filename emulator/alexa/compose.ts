import type { RequestEnvelope, SessionEndedError } from 'ask-sdk-model'
import type { Clock } from '../clock.ts'
import { notEmulated } from '../errors.ts'
import type { Random } from '../random.ts'
import type { Understanding } from '../transcript/turn.ts'
import type { Meaning } from './interpret.ts'
import type { Person } from './person.ts'
import { regionOf } from './region.ts'
import { buildEnvelope } from './request/envelope.ts'
import { apiAccessToken, requestId } from './request/ids.ts'
import { intentRequest } from './request/intent.ts'
import { launchRequest } from './request/launch.ts'
import { sessionEndedRequest } from './request/session-ended.ts'
import type { WireRequest } from './request/wire.ts'
import type { Session } from './session.ts'
import type { InteractionModel } from './understanding/interaction-model.ts'

/** What a request is made of, beside what the person meant. */
export type Composer = {
  readonly clock: Clock
  readonly random: Random
  readonly skillId: string
  readonly interfaces: readonly string[]
  readonly person: Person
  readonly session: Session
  readonly model: InteractionModel
  /** Absent while the account is not linked, or its token could not be refreshed. */
  readonly accessToken: string | undefined
}

/** What is sent to the skill: everything that a person can mean but a reprompt, or an error. */
export type Sent =
  | Exclude<Meaning, { type: 'reprompt' }>
  | { readonly type: 'error'; readonly error: SessionEndedError }

/** The request envelope for what a person meant. */
export function compose(sent: Sent, composer: Composer): RequestEnvelope {
  const { clock, random, skillId, interfaces, person, session, accessToken } = composer
  const { userId, deviceId } = person
  const token = { skillId, userId, deviceId, now: clock.now() }
  return buildEnvelope({
    skill: { applicationId: skillId, interfaces },
    region: {
      apiEndpoint: regionOf(person.locale).apiEndpoint,
      apiAccessToken: apiAccessToken(random, token),
    },
    customer: { userId, deviceId, ...(accessToken && { accessToken }) },
    device: person.device,
    session: { id: session.id, new: session.isNew, attributes: session.attributes },
    request: requestFor(sent, composer),
  })
}

function requestFor(sent: Sent, { clock, random, skillId, person, model }: Composer): WireRequest {
  const common = { requestId: requestId(random), now: clock.now(), locale: person.locale }
  switch (sent.type) {
    case 'launch':
      return launchRequest(common)
    case 'intent':
      return intentRequest({
        ...common,
        skillId,
        understood: sent.understood,
        ...dialogState(sent.understood, model),
      })
    case 'exit':
      return sessionEndedRequest(common, 'USER_INITIATED')
    case 'no reply':
      return sessionEndedRequest(common, 'EXCEEDED_MAX_REPROMPTS')
    case 'error':
      return sessionEndedRequest(common, 'ERROR', sent.error)
  }
}

/** Only intents of the dialog model have a dialog state; the dialog itself is not led here yet. */
function dialogState({ intent }: Understanding, { dialog }: InteractionModel) {
  const known = dialog?.intents.find(({ name }) => name === intent)
  if (!known) return {}
  if ((known.delegationStrategy ?? dialog?.delegationStrategy) === 'ALWAYS') {
    throw notEmulated(
      `${intent} delegates its dialog to Alexa, which is not emulated yet`,
      'Set the delegation strategy to SKILL_RESPONSE, or test this intent elsewhere for now.',
    )
  }
  return { dialogState: 'STARTED' as const }
}
