import type { RequestHandler } from 'ask-sdk-core'
import { speechOf } from '../interceptors/locale.ts'
import type { FindAccount } from './account.ts'
import { apologiseForOkta, askToLink } from './account.ts'
import { isType } from './request.ts'
import { ask } from './respond.ts'

export const launch = (findAccount: FindAccount): RequestHandler => ({
  canHandle: isType('LaunchRequest'),
  handle: async (input) => {
    const { say } = speechOf(input)
    const reprompt = say('what you can say')
    const account = await findAccount(input)
    switch (account.outcome) {
      case 'linked': {
        const { name } = account.person
        const greeting = name ? say('welcome back', { name }) : say('welcome back without a name')
        return ask(input, greeting, reprompt)
      }
      case 'link required':
        return askToLink(input, say('welcome')).reprompt(reprompt).getResponse()
      case 'unreachable':
        return apologiseForOkta(input)
    }
  },
})
