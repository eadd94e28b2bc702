import type { Language } from '../../language.ts'
import { set } from '../../values/number-words.ts'
import { numbers } from './numbers.ts'
import { phrases } from './phrases.ts'
import { when } from './when.ts'

/** Japanese. */
export const japanese: Language = {
  tag: 'ja',
  emulated: true,
  numbers,
  when,
  clitics: new Set(),
  ownLetters: new Set(),
  elided: new Map(),
  and: set('と'),
  repeats: new Map([]),
  phrases,
  exits: ['終了'],
}
