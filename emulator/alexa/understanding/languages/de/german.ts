import type { Language } from '../../language.ts'
import { set } from '../../values/number-words.ts'
import { numbers } from './numbers.ts'
import { phrases } from './phrases.ts'
import { when } from './when.ts'

/** German. */
export const german: Language = {
  tag: 'de',
  emulated: true,
  numbers,
  when,
  clitics: set('s'),
  ownLetters: new Set('äöü'),
  elided: new Map(),
  and: set('und'),
  repeats: new Map([
    ['doppel', 2],
    ['doppelt', 2],
  ]),
  phrases,
  exits: ['beenden', 'verlassen'],
}
