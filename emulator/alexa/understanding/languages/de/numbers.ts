import type { NumberRow, NumberWords } from '../../values/number-words.ts'
import { counted, joined, set } from '../../values/number-words.ts'

const two = 'zwei/zwo drei vier fünf sechs sieben acht neun'
const one = counted('eins/ein/eine/einen/einem/einer/eines', 1)
const above = [
  ...counted(two, 2),
  ...counted('zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn', 10),
]
const tens = counted(
  'zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig',
  20,
  10,
)
const small = [
  ...one,
  ...above,
  ...tens,
  ...joined([['ein', 1], ...counted(two, 2)], tens, ['und', ' und ']),
]

const stems = [
  ...counted('erst zweit dritt viert fünft sechst siebt/siebent acht neunt zehnt', 1),
  ...above.filter(([, n]) => n > 10).map(([words, n]): NumberRow => [`${words}t`, n]),
  ...small.filter(([, n]) => n > 19).map(([words, n]): NumberRow => [`${words}st`, n]),
  ...counted('hundertst', 100),
  ...counted('tausendst', 1000),
]

export const numbers: NumberWords = {
  small: () => [['null', 0], ...small, ['hundert', 100]],
  followed: 100,
  scales: new Map([
    ['hundert', 100],
    ['tausend', 1e3],
    ['million', 1e6],
    ['millionen', 1e6],
    ['milliarde', 1e9],
    ['milliarden', 1e9],
    ['billion', 1e12],
    ['billionen', 1e12],
  ]),
  alone: set('tausend hundert'),
  // "neunzehnhundertvierundachtzig" is how years are said.
  fused: ['tausend', 'hundert'],
  and: set('und'),
  articles: set('ein eine einen einem einer eines'),
  spokenZeros: new Set(),
  inPairs: true,
  ordinals: () =>
    stems.flatMap(([stem, n]) =>
      ['e', 'en', 'er', 'es', 'em'].map((ending): NumberRow => [`${stem}${ending}`, n]),
    ),
  ordinalScales: [],
  ordinalSigns: new Set(),
  // "am 3. Mai": the full stop is punctuation by then.
  writtenOrdinals: /^(\d+)$/,
}
