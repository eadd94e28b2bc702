import type { RequestHandler } from 'ask-sdk-core'
import { isIntent } from './request.ts'

/** Ends in silence: the person asked for Alexa's home screen and is about to see it. */
export const navigateHome: RequestHandler = {
  canHandle: isIntent('AMAZON.NavigateHomeIntent'),
  handle: ({ responseBuilder }) => responseBuilder.withShouldEndSession(true).getResponse(),
}
