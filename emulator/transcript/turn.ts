import type { IntentConfirmationStatus, RequestEnvelope, ResponseEnvelope, ui } from 'ask-sdk-model'
import type { ColloquyError } from '../errors.ts'

/** The person said nothing while Alexa listened. */
export type Silence = { readonly silence: true }

/** One value that entity resolution found: its canonical name and its id. */
export type ResolvedValue = { readonly name: string; readonly id: string }

/** A slot as understood: `value` is the spoken text, `resolved` what it stands for. */
export type UnderstoodSlot = {
  readonly name: string
  readonly type: string
  readonly value?: string
  /** Present when entity resolution ran (custom and extended types); empty when nothing matched. */
  readonly resolved?: readonly ResolvedValue[]
  /** In a slot with `multipleValues`, where several are said; `value` and `resolved` are absent then. */
  readonly values?: readonly UnderstoodValue[]
}

/** One of several values of a slot. */
export type UnderstoodValue = {
  readonly value: string
  readonly resolved?: readonly ResolvedValue[]
}

/** An intent that could have been meant, best first; `confidence` runs from 0 to 1. */
export type ConsideredIntent = {
  readonly intent: string
  readonly confidence: number
  /** The sample of the interaction model that comes nearest. */
  readonly sample?: string
  /** What the utterance lacks to be that sample, in words. */
  readonly missing?: string
}

/** What Alexa made of an utterance, and how sure one can be that the real service agrees. */
export type Understanding = {
  readonly intent: string
  readonly slots: Readonly<Record<string, UnderstoodSlot>>
  readonly confirmationStatus?: IntentConfirmationStatus
  /** `exact`: a sample covers it. `generalised`: a guess. `fallback`: AMAZON.FallbackIntent. */
  readonly match: 'exact' | 'generalised' | 'fallback'
  readonly confidence: number
  readonly considered: readonly ConsideredIntent[]
  /** Where nothing covered the utterance: its words that no sample has. */
  readonly unknownWords?: readonly string[] | undefined
}

/** Speech as a person hears it, beside the markup that the skill sent. */
export type Speech = {
  /** The spoken words, markup taken away; empty when nothing was said. */
  readonly words: string
  readonly markup?: string
  /** The words of the reprompt, when the response had one. */
  readonly reprompt?: string
}

/** One HTTP call that a turn caused. URLs are redacted: no token, code or secret stands in them. */
export type HttpCall = {
  /** The skill, Alexa's own linking client, the browser of its app, or whoever calls a served Okta. */
  readonly from: 'skill' | 'Alexa' | 'browser' | 'client'
  /** The service that answered, for example `Okta`. */
  readonly to: string
  /** The service's word for what was asked, for example `introspect`. */
  readonly operation: string
  readonly method: string
  readonly url: string
  /** The HTTP status, or why no answer arrived. */
  readonly outcome: number | 'no answer' | 'connection reset' | 'refused'
  /** Virtual milliseconds. */
  readonly tookMs: number
  /** Why the service refused, in sentences: what it would tell its administrator, not the client. */
  readonly explanation?: readonly string[]
}

/** A line that the skill wrote while it handled a request. */
export type LogLine = { readonly stream: 'stdout' | 'stderr'; readonly text: string }

/** One request to the skill and its answer. */
export type Exchange = {
  /** Absent when Alexa needed no answer from the skill (a reprompt, an utterance for Alexa). */
  readonly request?: RequestEnvelope
  /** Absent when the skill threw or timed out. */
  readonly response?: ResponseEnvelope
  /** Of the skill, and of Alexa on its behalf (a token refreshed), in order. */
  readonly calls: readonly HttpCall[]
  readonly logs: readonly LogLine[]
  /** Virtual milliseconds from the request to the answer. */
  readonly tookMs: number
  /** Everything that Alexa, or we, would hold against the skill. */
  readonly problems: readonly ColloquyError[]
}

/** Why a session ended: the skill said so, or a reason of `SessionEndedRequest`. */
export type SessionEnd = 'SKILL' | 'USER_INITIATED' | 'EXCEEDED_MAX_REPROMPTS' | 'ERROR'

/**
 * One exchange between a person and Alexa: heard → said. Steps, failure messages, reports,
 * coverage and the simulator read turns and nothing else.
 */
export type Turn = Exchange & {
  readonly number: number
  readonly person: string
  readonly locale: string
  /** ISO 8601 with offset: virtual time, where the person is. */
  readonly at: string
  /** The words as the person said them. */
  readonly heard: string | Silence
  /** Absent when the skill was launched, when nothing was said, or when it was not for the skill. */
  readonly understood?: Understanding
  readonly said: Speech
  readonly card?: ui.Card
  readonly sessionAttributes: Readonly<Record<string, unknown>>
  /** The session after the turn; `none` when there was none and none was opened. */
  readonly session: 'open' | 'ended' | 'none'
  /** Whether Alexa now listens without the wake word. */
  readonly listening: boolean
  readonly sessionEnd?: SessionEnd
  /** What Alexa sent after the answer, without a further word: SessionEndedRequest after an error. */
  readonly followUps: readonly Exchange[]
}
