import type { Language } from '../../language.ts'
import { set } from '../../values/number-words.ts'
import { numbers } from './numbers.ts'
import { phrases } from './phrases.ts'
import { when } from './when.ts'

/**
 * English. The phrases of the built-in intents are those that Amazon's list of standard built-in
 * intents gives as examples, as far as they could be read; Amazon does not publish the whole set.
 */
export const english: Language = {
  tag: 'en',
  emulated: true,
  numbers,
  when,
  clitics: set('s t d m re ll ve'),
  ownLetters: new Set(),
  elided: new Map(),
  and: set('and'),
  repeats: new Map([
    ['double', 2],
    ['triple', 3],
  ]),
  phrases,
  exits: ['exit', 'quit'],
}
