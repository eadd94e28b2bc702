/**
 * Requests that come outside a session: their envelope has no `session` key at all, and the ASK
 * SDK refuses to give session attributes for them. The AudioPlayer, PlaybackController,
 * skill-event and exception requests are seen so in real payloads, the others recalled.
 */
const outOfSession = [
  /^AudioPlayer\./,
  /^PlaybackController\./,
  /^System\.ExceptionEncountered$/,
  /^AlexaSkillEvent\./,
  /^AlexaHouseholdListEvent\./,
  /^Reminders\./,
  /^Messaging\.MessageReceived$/,
  /^Alexa\.Authorization\.Grant$/,
  /^Alexa\.DataStore\./,
  /^Alexa\.Advertisement\./,
]

/** Whether the envelope of such a request has a `session`. */
export const carriesSession = (requestType: string): boolean =>
  !outOfSession.some((pattern) => pattern.test(requestType))
