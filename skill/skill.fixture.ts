import type { Request, RequestEnvelope, ResponseEnvelope, Slot } from 'ask-sdk-model'
import { vi } from 'vitest'
import type { Config } from './config.ts'
import type { Fetch } from './okta/validation.ts'
import { buildSkill } from './skill.ts'
import type { Random } from './speech/speak.ts'

/** For the tests beside the sources only: what Alexa would do, as little of it as they need. */

export const config: Config = {
  skillId: 'amzn1.ask.skill.7d0a4f55-0000-4000-8000-000000000001',
  issuer: 'https://dev-1.okta.com/oauth2/aus1',
  audience: 'http://oktaquizgame.com',
  clientId: '0oa1',
  validation: { mode: 'introspection', clientSecret: { value: 's3cret/+value' } },
  timeoutMs: 2500,
}

export const accessToken = 'eyJraWQiOiJrMSIsImFsZyI6IlJTMjU2In0.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl'

export const ada = {
  active: true,
  iss: config.issuer,
  aud: config.audience,
  client_id: config.clientId,
  FirstNameClaim: 'Ada',
  FavoriteColorClaim: 'teal',
}

/** An Okta that always gives this answer, and keeps what it was asked. */
export function oktaThatSays(body: unknown, init: ResponseInit = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return vi.fn<Fetch>(async () => new Response(text, init))
}

export const noOkta: Fetch = () => Promise.reject(new Error('Okta must not be asked here'))

type Options = {
  readonly fetch?: Fetch
  readonly locale?: string
  readonly token?: string | null
  readonly random?: Random
  readonly skill?: ReturnType<typeof buildSkill>
}

/** One person's session: carries the attributes from answer to request, through JSON. */
export function session(options: Options = {}) {
  const { fetch = noOkta, locale = 'en-US', token = accessToken, random = () => 0 } = options
  const skill = options.skill ?? buildSkill({ config, fetch, random })
  const common = {
    requestId: 'amzn1.echo-api.request.1',
    timestamp: '2026-11-22T09:00:00Z',
    locale,
  }
  let attributes: Record<string, unknown> | undefined

  const send = async (request: Request): Promise<Heard> => {
    const envelope = envelopeOf(request, token, attributes)
    const answer: ResponseEnvelope = JSON.parse(JSON.stringify(await skill.invoke(envelope)))
    attributes = answer.sessionAttributes ?? {}
    return heard(answer)
  }
  const launch = () => send({ type: 'LaunchRequest', ...common })
  const intent = (name: string, slots: Record<string, Slot> = {}) =>
    send({
      type: 'IntentRequest',
      ...common,
      dialogState: 'COMPLETED',
      intent: { name, confirmationStatus: 'NONE', slots },
    })
  return { launch, intent, send, common }
}

function envelopeOf(
  request: Request,
  token: string | null,
  attributes: Record<string, unknown> | undefined,
): RequestEnvelope {
  const application = { applicationId: config.skillId }
  const user = { userId: 'amzn1.ask.account.A', ...(token ? { accessToken: token } : {}) }
  const envelope: RequestEnvelope = {
    version: '1.0',
    session: {
      new: attributes === undefined,
      sessionId: 'amzn1.echo-api.session.1',
      application,
      user,
      ...(attributes ? { attributes } : {}),
    },
    context: { System: { application, user, apiEndpoint: 'https://api.amazonalexa.com' } },
    request,
  }
  return JSON.parse(JSON.stringify(envelope))
}

type Heard = {
  readonly said: string | undefined
  readonly reprompt: string | undefined
  readonly card: string | undefined
  readonly ended: boolean | undefined
}

function heard({ response }: ResponseEnvelope): Heard {
  const words = (speech = response.outputSpeech) =>
    speech?.type === 'SSML' ? speech.ssml.replace(/^<speak>|<\/speak>$/g, '') : undefined
  return {
    said: words(),
    reprompt: response.reprompt && words(response.reprompt.outputSpeech),
    card: response.card?.type,
    ended: response.shouldEndSession,
  }
}

/** Collects the log lines of a test instead of printing them. */
export function captureLog() {
  const lines: Record<string, unknown>[] = []
  // Through JSON, as Lambda writes them.
  const keep = (line: unknown) => void lines.push(JSON.parse(JSON.stringify(line)))
  const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')]
  const [out, errors] = spies.map((spy) => spy.mockImplementation(keep))
  return {
    text: () => lines.map((line) => JSON.stringify(line)).join('\n'),
    lines: () => lines,
    /** How often each method of the console was called. */
    counts: () => ({ log: out?.mock.calls.length, error: errors?.mock.calls.length }),
  }
}
