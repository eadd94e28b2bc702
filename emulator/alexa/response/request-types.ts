/** What Alexa does with an answer, by the type of the request. */
export type Answering = {
  /** Whether Alexa reads the answer at all. */
  readonly ignored?: true
  /** Whether the answer may speak, show a card or reprompt. */
  readonly mayTalk: boolean
  /** The directives that it may carry; all, unless said otherwise. */
  readonly directives?: RegExp
  /** Whether `{}` is enough of an envelope. */
  readonly mayBeEmpty?: true
}

const NOTHING = /^$/
const AUDIO = /^AudioPlayer\./
const STOPPING = /^AudioPlayer\.(Stop|ClearQueue)$/

/**
 * https://developer.amazon.com/docs/custom-skills/request-types-reference.html; for the audio
 * player https://developer.amazon.com/docs/custom-skills/audioplayer-interface-reference.html
 */
const byType: Readonly<Record<string, Answering>> = {
  SessionEndedRequest: { mayTalk: false, directives: NOTHING, mayBeEmpty: true },
  'AudioPlayer.PlaybackStarted': { mayTalk: false, directives: STOPPING },
  'AudioPlayer.PlaybackFinished': { mayTalk: false, directives: STOPPING },
  'AudioPlayer.PlaybackStopped': { mayTalk: false, directives: NOTHING, mayBeEmpty: true },
  'AudioPlayer.PlaybackNearlyFinished': { mayTalk: false, directives: AUDIO },
  'AudioPlayer.PlaybackFailed': { mayTalk: false, directives: AUDIO },
  CanFulfillIntentRequest: { mayTalk: false, directives: NOTHING },
  // Recalled: nobody is there to hear the answer, and Alexa does not look at it.
  'System.ExceptionEncountered': { mayTalk: true, ignored: true },
  'Messaging.MessageReceived': { mayTalk: true, ignored: true },
}

/** How Alexa treats the answer to a request of this type. */
export function answering(requestType: string): Answering {
  if (Object.hasOwn(byType, requestType)) return byType[requestType] ?? { mayTalk: true }
  if (requestType.startsWith('PlaybackController.')) return { mayTalk: false, directives: AUDIO }
  const isEvent = /^(AlexaSkillEvent|AlexaHouseholdListEvent|Reminders)\./.test(requestType)
  return isEvent ? { mayTalk: true, ignored: true } : { mayTalk: true }
}
