import type { NumberRow, NumberWords } from '../../values/number-words.ts'
import { counted, joined, set, written } from '../../values/number-words.ts'

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

/** "1st", "11th", "22nd". */
function suffixed(n: number): string {
  const last = n % 100 > 10 && n % 100 < 14 ? 0 : n % 10
  return `${n}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`
}

export const numbers: NumberWords = {
  small: () => [
    zero,
    ...small,
    // "twelve hundred", "nineteen hundred and five".
    ...hundreds([...units, ['a', 1], ...small.filter(([, n]) => n > 10 && n % 10 > 0)]),
  ],
  followed: 100,
  scales: new Map([
    ['thousand', 1e3],
    ['million', 1e6],
    ['billion', 1e9],
  ]),
  alone: new Set(),
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
    ['one hundredth', 100],
    ...written(100, (n) => [suffixed(n)]),
  ],
}
