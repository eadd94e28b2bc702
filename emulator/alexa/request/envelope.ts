import type { PermissionStatus, Permissions, RequestEnvelope, Session, User } from 'ask-sdk-model'
import type { Device } from '../device.ts'
import { context } from './context.ts'
import { carriesSession } from './session-presence.ts'
import type { WireRequest } from './wire.ts'
import { asDeclared } from './wire.ts'

export type Skill = {
  /** `amzn1.ask.skill.<uuid>`. */
  readonly applicationId: string
  /** The manifest's interface types, for example `AUDIO_PLAYER`. */
  readonly interfaces: readonly string[]
}

export type Region = {
  /** For example `https://api.eu.amazonalexa.com`, without a slash at the end. */
  readonly apiEndpoint: string
  readonly apiAccessToken: string
}

export type Customer = {
  readonly userId: string
  readonly deviceId: string
  /** Absent while the account is not linked, or when its token could not be refreshed. */
  readonly accessToken?: string
  /** By scope. Only the geolocation scope is told in the envelope. */
  readonly permissions?: Readonly<Record<string, PermissionStatus>>
}

export type SessionData = {
  readonly id: string
  readonly new: boolean
  readonly attributes?: Readonly<Record<string, unknown>>
}

export type EnvelopeInput = {
  readonly skill: Skill
  readonly region: Region
  readonly customer: Customer
  readonly device: Device
  /** Required by requests that come in a session, left out of all others. */
  readonly session?: SessionData
  readonly request: WireRequest
}

/** The JSON that Alexa posts to a skill: version, session where there is one, context, request. */
export function buildEnvelope(input: EnvelopeInput): RequestEnvelope {
  const { request, session } = input
  const inSession = carriesSession(request.type)
  if (inSession && !session) throw new TypeError(`${request.type} comes in a session`)
  return asDeclared({
    version: '1.0',
    ...(inSession && session ? { session: sessionField(session, input) } : {}),
    context: context(input, user(input.customer)),
    request,
  })
}

/** A new session has no `attributes` key; later requests have one, empty where nothing is kept. */
const sessionField = (session: SessionData, { skill, customer }: EnvelopeInput): Session => ({
  new: session.new,
  sessionId: session.id,
  application: { applicationId: skill.applicationId },
  ...(session.new ? {} : { attributes: structuredClone({ ...session.attributes }) }),
  user: user(customer),
})

/** The same object stands in the session and in the context; the token is absent, never null. */
const user = ({ userId, accessToken, permissions = {} }: Customer): User => ({
  userId,
  ...(accessToken === undefined ? {} : { accessToken }),
  ...geolocation(permissions),
})

const GEOLOCATION = 'alexa::devices:all:geolocation:read'

/**
 * `permissions.scopes` is documented for geolocation alone; every other permission is carried
 * inside `apiAccessToken`.
 */
function geolocation(
  granted: Readonly<Record<string, PermissionStatus>>,
): { permissions: Permissions } | Record<string, never> {
  const status = granted[GEOLOCATION]
  return status ? { permissions: { scopes: { [GEOLOCATION]: { status } } } } : {}
}
