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
  ownLetters: new Set(),
  elided: new Map(
    Object.entries({
      ...{ c: ['ce'], d: ['de'], j: ['je'], l: ['le', 'la'], m: ['me'], n: ['ne'], qu: ['que'] },
      ...{
        s: ['se', 'si'],
        t: ['te'],
        jusqu: ['jusque'],
        lorsqu: ['lorsque'],
        puisqu: ['puisque'],
      },
    }),
  ),
  and: set('et'),
  repeats: new Map([['double', 2]]),
  phrases,
  exits: ['quitter', 'quitte'],
}
