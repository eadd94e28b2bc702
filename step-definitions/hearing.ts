import type { DataTable } from '@cucumber/cucumber'
import { Then } from '@cucumber/cucumber'
import { pairsOf, rowsOf, textOf } from './support/below.ts'
import {
  expectMention,
  expectNews,
  expectNoMention,
  expectOneOf,
  expectPrompt,
  expectReprompt,
  expectSilence,
  expectSpeech,
} from './support/expect.ts'

/** The whole answer, as one hears it: case and punctuation do not count, … stands for anything. */
Then('Alexa says {speech}', (speech: string) => expectSpeech(speech))

/** As above, for words that hold quotation marks. */
Then('Alexa says:', (speech: string) => expectSpeech(textOf(speech)))

/** The whole answer is one of the rows. */
Then('Alexa says one of:', (table: DataTable) => expectOneOf(rowsOf(table, 1).flat()))

/** Somewhere in the answer. */
Then('Alexa mentions {speech}', (speech: string) => expectMention(speech))

/** Nowhere in the answer. */
Then('Alexa does not mention {speech}', (speech: string) => expectNoMention(speech))

/** Any variant of a named text of the skill, in the person's language, somewhere in the answer. */
Then('Alexa gives the {prompt} prompt', (prompt: string) => expectPrompt(prompt, {}))

/** As above, with a value for each placeholder. */
Then('Alexa gives the {prompt} prompt with:', (prompt: string, table: DataTable) =>
  expectPrompt(prompt, pairsOf(table)),
)

/** What Alexa says once more when nobody answers: before that silence, or right after it. */
Then('Alexa reprompts with {speech}', (speech: string) => expectReprompt(speech))

/** No words at all. */
Then('Alexa says nothing', () => expectSilence())

/** Nothing that she has said in this scenario before. */
Then('Alexa says something new', () => expectNews())
