import type { Language } from '../../language.ts'
import { set } from '../../values/number-words.ts'
import { numbers } from './numbers.ts'
import { phrases } from './phrases.ts'
import { when } from './when.ts'

/** Italian. */
export const italian: Language = {
  tag: 'it',
  emulated: true,
  numbers,
  when,
  clitics: new Set(),
  and: set('e ed'),
  repeats: new Map([['doppio', 2]]),
  phrases,
  // Skills claim "esci" as a sample of AMAZON.StopIntent, so it must reach the model.
  exits: [],
}
