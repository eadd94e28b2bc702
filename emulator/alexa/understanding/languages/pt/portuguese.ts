import type { Language } from '../../language.ts'
import { set } from '../../values/number-words.ts'
import { numbers } from './numbers.ts'
import { phrases } from './phrases.ts'
import { when } from './when.ts'

/** Portuguese. */
export const portuguese: Language = {
  tag: 'pt',
  emulated: true,
  numbers,
  when,
  clitics: new Set(),
  ownLetters: new Set(),
  elided: new Map(),
  and: set('e'),
  repeats: new Map([['duplo', 2]]),
  phrases,
  exits: ['sair'],
}
