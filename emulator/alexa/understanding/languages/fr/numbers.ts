import type { NumberRow, NumberWords } from '../../values/number-words.ts'
import { counted, joined, set } from '../../values/number-words.ts'

const one = counted('un/une', 1)
const two = counted('deux trois quatre cinq six sept huit neuf', 2)
const teens = counted('dix onze douze treize quatorze quinze seize dix_sept dix_huit dix_neuf', 10)
const tens = [
  ...counted('vingt trente quarante cinquante soixante', 20, 10),
  // Switzerland and Belgium.
  ...counted('septante huitante/octante nonante', 70, 10),
]
const sixty: NumberRow = ['soixante', 60]
const eighty: NumberRow = ['quatre vingt', 80]
const small = [
  ...one,
  ...two,
  ...teens,
  ...tens,
  ...joined(tens, one, [' et ', ' ']),
  ...joined(tens, two, [' ']),
  ['soixante et onze', 71] as const,
  ...joined([sixty], teens, [' ']),
  ['quatre vingts', 80] as const,
  eighty,
  ...joined([eighty], [...one, ...two, ...teens], [' ']),
]

const hundreds: readonly NumberRow[] = [
  ['cent', 100],
  // "dix-neuf cent" begins years.
  ...[...two, ...teens.slice(1)].flatMap(([words, n]): NumberRow[] => [
    [`${words} cents`, n * 100],
    [`${words} cent`, n * 100],
  ]),
]

/** "cinq" makes "cinquième", "neuf" "neuvième", "quatre" "quatrième". */
const ordinal = (words: string): string =>
  `${words
    .replace(/cinq$/, 'cinqu')
    .replace(/neuf$/, 'neuv')
    .replace(/vingts$/, 'vingt')
    .replace(/e$/, '')}ième`

export const numbers: NumberWords = {
  small: () => [['zéro', 0], ...small, ...hundreds],
  followed: 100,
  scales: new Map([
    ['mille', 1e3],
    ['million', 1e6],
    ['millions', 1e6],
    ['milliard', 1e9],
    ['milliards', 1e9],
    ['billion', 1e12],
    ['billions', 1e12],
  ]),
  alone: set('mille'),
  fused: [],
  and: new Set(),
  articles: set('un une'),
  spokenZeros: new Set(),
  inPairs: true,
  ordinals: () => [
    ...counted('premier/première/premiers/premières second/seconde/seconds/secondes', 1),
    ...small.map(([words, n]): NumberRow => [ordinal(words), n]),
    ['centième', 100],
    ['millième', 1000],
  ],
  ordinalScales: [
    ['centième', 100],
    ['millième', 1e3],
    ['millionième', 1e6],
  ],
  ordinalSigns: new Set(),
  writtenOrdinals: /^(\d+)(?:er|re|ère|nde?|e|ème|eme|ième)$/,
}
