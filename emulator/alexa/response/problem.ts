import type { SessionEndedError } from 'ask-sdk-model'
import type { Device } from '../device.ts'
import type { Json } from './json.ts'
import { isObject, objectAt } from './json.ts'

/** One thing in a response that Alexa rejects; any one of them rejects the whole response. */
export type Problem = {
  /** The path in the response envelope: `response.card.text`. */
  readonly where: string
  readonly what: string
  /** `recalled`: neither the documentation nor a captured answer of Alexa's was at hand. */
  readonly certainty: 'sure' | 'recalled'
  /** The words of the error that the skill then receives, where they are known. */
  readonly message?: string
  /** `INVALID_RESPONSE` unless said otherwise. */
  readonly errorType?: SessionEndedError['type']
}

/** The part of an interaction model that directives refer to. */
export type ModelForDirectives = {
  readonly languageModel: { readonly intents: readonly ModelIntent[] }
  readonly dialog?: { readonly intents?: readonly ModelIntent[] | undefined } | undefined
}

type ModelIntent = {
  readonly name: string
  readonly slots?: readonly { readonly name: string }[] | undefined
}

/** What the response answers. */
export type Circumstances = {
  readonly requestType: string
  readonly requestId?: string
  /** The intent of an IntentRequest: Dialog directives without `updatedIntent` are about it. */
  readonly intent?: string
  readonly model?: ModelForDirectives
  readonly device?: Device
  /** The interface types that the manifest declares. */
  readonly interfaces: readonly string[]
}

/** A response envelope as JSON, beside what it answers. */
export type Subject = Circumstances & { readonly envelope: Json; readonly response: Json }

export type Rule = (subject: Subject) => readonly Problem[]

export const subject = (envelope: Json, circumstances: Circumstances): Subject => ({
  ...circumstances,
  envelope,
  response: objectAt(envelope, 'response'),
})

type Extra = Pick<Problem, 'message' | 'errorType'>

export const sure = (where: string, what: string, extra: Extra = {}): Problem => ({
  where,
  what,
  certainty: 'sure',
  ...extra,
})

export const recalled = (where: string, what: string, extra: Extra = {}): Problem => ({
  where,
  what,
  certainty: 'recalled',
  ...extra,
})

/** A directive with its place in the response. */
export type Placed = { readonly where: string; readonly type: string; readonly directive: Json }

/** The directives that are objects with a type; the others are the business of one rule. */
export function directivesOf(response: Json): readonly Placed[] {
  const { directives } = response
  if (!Array.isArray(directives)) return []
  return directives.flatMap((directive: unknown, index) => placed(directive, index))
}

function placed(directive: unknown, index: number): readonly Placed[] {
  if (!isObject(directive) || typeof directive['type'] !== 'string') return []
  return [{ where: `response.directives[${index}]`, type: directive['type'], directive }]
}

/** The two speeches of a response, with their places. */
export const speechesOf = (response: Json) => [
  { where: 'response.outputSpeech', speech: response['outputSpeech'] },
  {
    where: 'response.reprompt.outputSpeech',
    speech: objectAt(response, 'reprompt')['outputSpeech'],
  },
]
