import type { HandlerInput, ResponseBuilder } from 'ask-sdk-core'
import type { Response } from 'ask-sdk-model'
import { speechOf } from '../interceptors/locale.ts'
import { note } from '../interceptors/log.ts'
import type { Person } from '../okta/person.ts'
import { personOf } from '../okta/person.ts'
import type { Validate } from '../okta/validation.ts'
import { close } from './respond.ts'

/** What the skill knows of the speaker's account. */
export type Account =
  | { readonly outcome: 'linked'; readonly person: Person }
  | { readonly outcome: 'link required' }
  | { readonly outcome: 'unreachable' }

export type FindAccount = (input: HandlerInput) => Promise<Account>

/** Alexa says to treat a rejected token like a missing one: both are answered by asking to link. */
export const accounts =
  (validate: Validate): FindAccount =>
  async (input) => {
    const token = input.requestEnvelope.context.System.user?.accessToken
    const validated = token ? await validate(token) : ({ outcome: 'rejected' } as const)
    switch (validated.outcome) {
      case 'valid':
        return { outcome: 'linked', person: personOf(validated.claims) }
      case 'rejected':
        note(input, { outcome: 'link required' })
        return { outcome: 'link required' }
      case 'unreachable':
        note(input, { outcome: 'unreachable', level: 'ERROR', detail: validated.reason })
        return { outcome: 'unreachable' }
    }
  }

/** Speech together with the card that takes the person to the sign-in page. */
export const askToLink = ({ responseBuilder }: HandlerInput, words: string): ResponseBuilder =>
  responseBuilder.speak(words).withLinkAccountCard()

/** No card: linking again would not help while Okta cannot be reached. */
export const apologiseForOkta = (input: HandlerInput): Response =>
  close(input, speechOf(input).say('account unreachable'))
