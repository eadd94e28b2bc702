import type { Located, Text } from '../located.ts'
import { listIn, member, textIn } from '../located.ts'

/** The intents of the dialog model of a body, `interactionModel`. */
export const dialogIntents = (body: Located | undefined): readonly Located[] =>
  listIn(member(body, 'dialog'), 'intents')

export const dialogSlots = (intent: Located): readonly Located[] => listIn(intent, 'slots')

/** The id of the prompt that an intent or a slot of the dialog names. */
export const promptIn = (node: Located, sort: 'elicitation' | 'confirmation'): Text | undefined =>
  textIn(member(node, 'prompts'), sort)

/** A place where the dialog names a prompt, for which intent. */
type PromptReference = { readonly id: Text; readonly intent: string | undefined }

/** Every place where the dialog names a prompt. */
export function promptReferences(body: Located | undefined): PromptReference[] {
  return dialogIntents(body).flatMap((intent) => {
    const slots = dialogSlots(intent)
    const validations = slots.flatMap((slot) => listIn(slot, 'validations'))
    const ids = [
      ...[intent, ...slots].flatMap((node) => [
        promptIn(node, 'elicitation'),
        promptIn(node, 'confirmation'),
      ]),
      ...validations.map((validation) => textIn(validation, 'prompt')),
    ]
    const name = textIn(intent, 'name')?.text
    return ids.flatMap((id) => (id && id.text !== '' ? [{ id, intent: name }] : []))
  })
}
