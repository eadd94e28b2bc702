import type { HandlerInput, RequestHandler } from 'ask-sdk-core'
import { speechOf } from '../interceptors/locale.ts'
import { note } from '../interceptors/log.ts'
import type { Person } from '../okta/person.ts'
import type { FindAccount } from './account.ts'
import { apologiseForOkta, askToLink } from './account.ts'
import { isIntent } from './request.ts'
import { answer } from './respond.ts'

export const favoriteColor = (findAccount: FindAccount): RequestHandler => ({
  canHandle: isIntent('FavoriteColorIntent'),
  handle: async (input) => {
    const account = await findAccount(input)
    switch (account.outcome) {
      case 'linked':
        return answer(input, describe(input, account.person))
      case 'link required': {
        const words = speechOf(input).say('link your account')
        return askToLink(input, words).withShouldEndSession(true).getResponse()
      }
      case 'unreachable':
        return apologiseForOkta(input)
    }
  },
})

/** Says what is known, and what is missing and where to enter it: never a guess. */
function describe(input: HandlerInput, { name, color }: Person): string {
  const { say } = speechOf(input)
  if (name && color) return say('favorite color', { name, color })
  note(input, { outcome: 'claim missing' })
  if (name) return say('no favorite color', { name })
  return color ? say('no first name', { color }) : say('no first name and no favorite color')
}
