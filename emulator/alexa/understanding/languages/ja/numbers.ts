import type { NumberRow, NumberWords } from '../../values/number-words.ts'
import { counted, set } from '../../values/number-words.ts'

const units = counted('一 二 三 四 五 六 七 八 九', 1)

/** A digit and its place, "二百" or "2百"; one of a place is the place alone, "百". */
const place = (sign: string, value: number): NumberRow[] => [
  [sign, value],
  ...units.flatMap(([digit, n]): NumberRow[] => [
    [`${digit}${sign}`, n * value],
    [`${n}${sign}`, n * value],
  ]),
]
const tens = place('十', 10)

export const numbers: NumberWords = {
  small: () => [
    ...counted('零/〇/ゼロ', 0),
    ...units,
    ...tens,
    // "一百" is not said.
    ...place('百', 100).filter(([word]) => word !== '一百'),
    ...place('千', 1000),
    ...counted('一つ/ひとつ 二つ/ふたつ 三つ/みっつ 四つ/よっつ 五つ/いつつ', 1),
    ...counted('六つ/むっつ 七つ/ななつ 八つ/やっつ 九つ/ここのつ', 6),
  ],
  followed: 10,
  // Japanese counts in ten thousands.
  scales: new Map([
    ['万', 1e4],
    ['億', 1e8],
    ['兆', 1e12],
  ]),
  alone: new Set(),
  fused: [],
  and: new Set(),
  articles: new Set(),
  spokenZeros: set('〇'),
  inPairs: false,
  ordinals: () => [
    ...counted('ひとつ目 ふたつ目 みっつ目 よっつ目 いつつ目', 1),
    ...counted('最初', 1),
  ],
  ordinalScales: [
    ['番目', 1],
    ['つ目', 1],
    ['番', 1],
  ],
  ordinalSigns: set('第'),
  writtenOrdinals: /(?!)/,
}
