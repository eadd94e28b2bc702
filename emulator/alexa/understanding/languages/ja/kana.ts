import type { Lexicon } from '../../values/fields.ts'
import { counted, joined } from '../../values/number-words.ts'

const units = counted('いち/いっ に さん よん/よ/し ご ろく/ろっ なな/しち はち/はっ きゅう/く', 1)
const ten = counted('じゅう/じゅっ/じっ', 10)
const tens = [
  ...ten,
  ...joined(counted('に さん よん ご ろく なな はち きゅう', 10, 10), ten, ['']),
]
const whole = tens.filter(([word]) => word.endsWith('じゅう'))

/** Numbers below a hundred as they are said before what is counted; alone most are other words. */
const below100: Record<number, string[]> = {}
for (const [word, n] of [...units, ...tens, ...joined(whole, units, [''])]) {
  below100[n] = [...(below100[n] ?? []), word]
}

/**
 * The classes of numbers in kana, which are none but before a unit in kana: "いちご" is a strawberry.
 * Some days are named only with "かん" after them, for "いつか" is some day.
 */
export const kana: Lexicon = {
  kana: Object.fromEntries(
    Object.entries(below100).map(([n, words]) => [Number(n), words.join(',')]),
  ),
  'kana days': {
    1: 'いちにち',
    2: 'ふつか, ふつかかん',
    3: 'みっか, みっかかん',
    4: 'よっか, よっかかん',
    5: 'いつかかん',
    6: 'むいか, むいかかん',
    7: 'なのかかん',
    8: 'ようかかん',
    9: 'ここのか, ここのかかん',
    10: 'とおか, とおかかん',
  },
}
