import type { Language } from '../../language.ts'
import { set } from '../../values/number-words.ts'
import { numbers } from './numbers.ts'
import { phrases } from './phrases.ts'
import { when } from './when.ts'

/** Hindi. */
export const hindi: Language = {
  tag: 'hi',
  emulated: true,
  numbers,
  when,
  clitics: new Set(),
  ownLetters: new Set(),
  elided: new Map(),
  and: set('और'),
  repeats: new Map([['डबल', 2]]),
  phrases,
  exits: ['बाहर निकलो', 'exit'],
}
