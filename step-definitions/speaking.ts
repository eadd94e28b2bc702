import type { DataTable } from '@cucumber/cucumber'
import { When } from '@cucumber/cucumber'
import { rowsOf } from './support/below.ts'
import { expectSpeech } from './support/expect.ts'
import { played } from './support/playing.ts'
import { someWords } from './support/quotes.ts'
import { emulator } from './support/world.ts'

/** Opens the skill without asking it anything. */
When('{person} opens the skill', (person: string) => played(emulator().opens(person)))

/** Anything the person says aloud. Start with "Alexa, …" unless Alexa is listening. */
When('{person} says {utterance}', (person: string, utterance: string) =>
  played(emulator().says(person, utterance)),
)

/** Opens the skill and asks it something in one breath; knows the invocation name. */
When('{person} asks the skill {utterance}', (person: string, utterance: string) =>
  played(emulator().asks(person, utterance)),
)

/** Silence while Alexa listens: the first brings the reprompt, if there is one; the next ends the session. */
When('{person} says nothing', (person: string) => played(emulator().staysSilent(person)))

/** A whole dialogue, one line a row: who, and what they say. Alexa's lines are checked. */
When('the conversation goes:', async (table: DataTable) => {
  for (const [who = '', what = ''] of rowsOf(table, 2)) {
    if (who === 'Alexa') expectSpeech(what)
    else await played(emulator().says(who, someWords(what)))
  }
})
