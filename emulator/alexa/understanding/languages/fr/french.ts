import type { Language } from '../../language.ts'
import { set } from '../../values/number-words.ts'
import { numbers } from './numbers.ts'
import { phrases } from './phrases.ts'
import { when } from './when.ts'

/** French. */
export const french: Language = {
  tag: 'fr',
  emulated: true,
  numbers,
  when,
  clitics: new Set(),
  and: set('et'),
  repeats: new Map([['double', 2]]),
  phrases,
  exits: ['quitter', 'quitte'],
}
