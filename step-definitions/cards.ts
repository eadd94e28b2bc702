import { Then } from '@cucumber/cucumber'
import { expectCard } from './support/expect-card.ts'

/** A card in the Alexa app. */
Then('{person} sees a/an {card} card', (person: string, card: string) => expectCard(person, card))

/** No card at all. */
Then('{person} sees no card', (person: string) => expectCard(person, 'no'))

/** The account-linking card, and with it the words. */
Then('{person} is asked to link their/her/his account', (person: string) =>
  expectCard(person, 'account linking'),
)
