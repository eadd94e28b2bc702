import type { Language } from '../../language.ts'
import { set } from '../../values/number-words.ts'
import { numbers } from './numbers.ts'
import { phrases } from './phrases.ts'
import { when } from './when.ts'

/** Spanish. */
export const spanish: Language = {
  tag: 'es',
  emulated: true,
  numbers,
  when,
  clitics: new Set(),
  ownLetters: new Set('ñ'),
  elided: new Map(),
  and: set('y e'),
  repeats: new Map([['doble', 2]]),
  phrases,
  exits: ['salir'],
}
