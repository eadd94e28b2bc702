import type { HandlerInput, ResponseInterceptor } from 'ask-sdk-core'

/** Keeps what was said while the session stays open, for AMAZON.RepeatIntent. */
export const rememberSpeech: ResponseInterceptor = {
  process: ({ requestEnvelope, attributesManager }, response) => {
    const speech = response?.outputSpeech
    if (!requestEnvelope.session || response?.shouldEndSession !== false) return
    if (speech?.type === 'SSML')
      attributesManager.getSessionAttributes()['lastSpeech'] = speech.ssml
  },
}

export function lastSpeech({ attributesManager }: HandlerInput): string | undefined {
  const ssml: string | undefined = attributesManager.getSessionAttributes()['lastSpeech']
  return ssml
}
