import type { NumberRow, NumberWords } from '../../values/number-words.ts'
import { counted, joined, set } from '../../values/number-words.ts'

const units = counted('one two three four five six seven eight nine', 1)
const teens = counted(
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  10,
)
const tens = counted('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10)
const zero: NumberRow = ['zero', 0]
const small = [...units, ...teens, ...tens, ...joined(tens, units, [' '])]

const hundreds = (counts: readonly NumberRow[]) =>
  counts.map(([words, n]): NumberRow => [`${words} hundred`, n * 100])

const ordinalUnits = counted('first second third fourth fifth sixth seventh eighth ninth', 1)
const ordinalTeens = counted(
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
  10,
)
const ordinalTens = counted(
  'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth',
  20,
  10,
)

export const numbers: NumberWords = {
  small: () => [
    zero,
    ...small,
    ['hundred', 100],
    // "twelve hundred", "nineteen hundred and five".
    ...hundreds([...units, ['a', 1], ...small.filter(([, n]) => n > 10 && n % 10 > 0)]),
  ],
  followed: 100,
  scales: new Map([
    ['thousand', 1e3],
    ['million', 1e6],
    ['billion', 1e9],
    ['trillion', 1e12],
  ]),
  alone: set('thousand'),
  fused: [],
  and: set('and'),
  articles: set('a'),
  spokenZeros: set('oh o'),
  inPairs: true,
  ordinals: () => [
    ...ordinalUnits,
    ...ordinalTeens,
    ...ordinalTens,
    ...joined(tens, ordinalUnits, [' ']),
    ['hundredth', 100],
    ['thousandth', 1e3],
    ['millionth', 1e6],
  ],
  ordinalScales: [
    ['hundredth', 100],
    ['thousandth', 1e3],
    ['millionth', 1e6],
  ],
  ordinalSigns: new Set(),
  writtenOrdinals: /^(\d+)(?:st|nd|rd|th)$/,
}
