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
  ownLetters: new Set(),
  elided: new Map(
    Object.entries({
      ...{
        l: ['lo', 'la'],
        d: ['di'],
        un: ['una'],
        c: ['ci'],
        s: ['si'],
        dell: ['dello', 'della'],
      },
      ...{ all: ['allo', 'alla'], nell: ['nello', 'nella'], dall: ['dallo', 'dalla'] },
      ...{ sull: ['sullo', 'sulla'], quest: ['questo', 'questa'], quell: ['quello', 'quella'] },
    }),
  ),
  and: set('e ed'),
  repeats: new Map([['doppio', 2]]),
  phrases,
  // Skills claim "esci" as a sample of AMAZON.StopIntent, so it must reach the model.
  exits: [],
}
