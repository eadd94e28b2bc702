import type { NumberRow, NumberWords } from '../../values/number-words.ts'
import { counted, set } from '../../values/number-words.ts'

const one = counted('uno/un/una', 1)
const two = counted('due tre quattro cinque sei sette otto nove', 2)
const teens = counted(
  `dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove`,
  10,
)
const tens = counted('venti trenta quaranta cinquanta sessanta settanta ottanta novanta', 20, 10)

/** "ventuno" and "ventotto" drop the last vowel of the ten; "ventitré" has an accent. */
const compound = (ten: string, unit: string): readonly string[] => {
  const short = ten.slice(0, -1)
  if (unit === 'uno') return [`${short}uno`, `${short}un`, `${short}una`]
  if (unit === 'otto') return [`${short}otto`]
  return unit === 'tre' ? [`${ten}tré`, `${ten}tre`] : [`${ten}${unit}`]
}

const below100 = [
  ...one,
  ...two,
  ...teens,
  ...tens,
  ...tens.flatMap(([ten, high]) =>
    [['uno', 1] as const, ...two].flatMap(([unit, low]) =>
      compound(ten, unit).map((word): NumberRow => [word, high + low]),
    ),
  ),
]
const hundreds: readonly NumberRow[] = [
  ['cento', 100],
  ...two.map(([word, n]): NumberRow => [`${word}cento`, n * 100]),
]
// "centotto" and "centottanta" beside "centootto".
const dropped = hundreds.flatMap(([hundred, high]) =>
  below100.flatMap(([word, low]): NumberRow[] =>
    word.startsWith('o') ? [[`${hundred.slice(0, -1)}${word}`, high + low]] : [],
  ),
)

const ordinalStems = counted('prim second terz quart quint sest settim ottav non decim', 1)
/** "undicesimo", "ventitreesimo", "ventiseiesimo": the last vowel goes, but not a stressed one. */
const stem = (word: string): string =>
  `${/(?:tre|sei)$/.test(word) ? word : word.slice(0, -1)}esim`.replace('tré', 'tre')
const stems = [
  ...ordinalStems,
  ...below100.filter(([, n]) => n > 10).map(([word, n]): NumberRow => [stem(word), n]),
  ...below100
    .filter(([word]) => word.endsWith('tré'))
    .map(([word, n]): NumberRow => [`${word.slice(0, -1)}eesim`, n]),
  ...counted('centesim', 100),
  ...counted('millesim', 1000),
  // Where they end a longer word: "centounesimo".
  ...counted('unesim duesim treesim quattresim cinquesim seiesim settesim ottesim novesim', 1),
]

export const numbers: NumberWords = {
  small: () => [['zero', 0], ...below100, ...hundreds, ...dropped],
  followed: 100,
  scales: new Map([
    ['cento', 100],
    ['mille', 1e3],
    ['mila', 1e3],
    ['milione', 1e6],
    ['milioni', 1e6],
    ['miliardo', 1e9],
    ['miliardi', 1e9],
  ]),
  alone: set('mille cento'),
  fused: ['mille', 'mila', 'cento'],
  and: set('e'),
  articles: set('un una uno'),
  spokenZeros: new Set(),
  inPairs: true,
  ordinals: () =>
    stems.flatMap(([word, n]) =>
      ['o', 'a', 'i', 'e'].map((ending): NumberRow => [`${word}${ending}`, n]),
    ),
  ordinalScales: [],
  ordinalSigns: new Set(),
  // "3º" is "3o" once it is in one form.
  writtenOrdinals: /^(\d+)[oa]$/,
}
