import { Then } from '@cucumber/cucumber'
import {
  expectAttribute,
  expectEnding,
  expectListening,
  expectOver,
} from './support/expect-session.ts'

/** The microphone is open, now: the next words reach the skill without the wake word. */
Then('Alexa is listening', () => expectListening())

/** Whatever is said next goes to Alexa, not to the skill. */
Then('the session is over', () => expectOver())

/** Why the session is over. */
Then('the session ended because {ending}', (ending: string) => expectEnding(ending))

/** A session attribute that the skill will get back; a path such as quiz.right goes inside. */
Then('the skill remembers {key} as {value}', (key: string, value: string) =>
  expectAttribute(key, value),
)
