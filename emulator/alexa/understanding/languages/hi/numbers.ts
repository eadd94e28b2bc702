import type { NumberRow, NumberWords } from '../../values/number-words.ts'
import { counted, set } from '../../values/number-words.ts'

// Below a hundred each number has a name of its own.
const small = counted(
  `एक दो तीन चार पाँच/पांच छह/छः/छे सात आठ नौ दस
  ग्यारह बारह तेरह चौदह पंद्रह/पन्द्रह सोलह सत्रह अठारह उन्नीस बीस
  इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस/अठाईस उनतीस/उन्तीस तीस
  इकतीस/इकत्तीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस चालीस
  इकतालीस बयालीस तैंतालीस चौवालीस/चवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास पचास
  इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ साठ
  इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर सत्तर
  इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उनासी अस्सी
  इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी नब्बे
  इक्यानवे बानवे तिरानवे चौरानवे पचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे`,
  1,
)
const hundreds: readonly NumberRow[] = [
  ['सौ', 100],
  ...small.filter(([, n]) => n < 100).map(([word, n]): NumberRow => [`${word} सौ`, n * 100]),
]

/** "डेढ़ सौ" is one and a half hundreds. */
const parts = [
  ['सवा', 1.25],
  ['डेढ़', 1.5],
  ['ढाई', 2.5],
] as const
const halves = small.slice(2, 99).map(([word, n]) => [`साढ़े ${word}`, n + 0.5] as const)
const scales: readonly NumberRow[] = [
  ['सौ', 100],
  ['हज़ार', 1e3],
  ['हजार', 1e3],
  ['लाख', 1e5],
  ['करोड़', 1e7],
  ['करोड', 1e7],
  ['अरब', 1e9],
]
const broken = [...parts, ...halves].flatMap(([word, times]) =>
  scales.map(([scale, n]): NumberRow => [`${word} ${scale}`, times * n]),
)

const ended = (stems: readonly NumberRow[], endings: readonly string[]): NumberRow[] =>
  stems.flatMap(([stem, n]) => endings.map((ending): NumberRow => [`${stem}${ending}`, n]))

export const numbers: NumberWords = {
  small: () => [['शून्य', 0], ...small, ...hundreds, ...broken],
  followed: 100,
  scales: new Map(scales.slice(1)),
  alone: set('हज़ार हजार लाख करोड़ करोड अरब'),
  fused: [],
  and: new Set(),
  // "दो" is also "give".
  articles: set('एक दो'),
  spokenZeros: new Set(),
  inPairs: false,
  ordinals: () => [
    ...ended(counted('पहल दूसर तीसर चौथ', 1), ['ा', 'ी', 'े']),
    ...ended(counted('छठ', 6), ['ा', 'ी', 'े']),
    ...ended([...small, ['सौ', 100]], ['वाँ', 'वां', 'वीं', 'वें']),
  ],
  ordinalScales: ended([['सौ', 100]], ['वाँ', 'वां', 'वीं', 'वें']),
  ordinalSigns: new Set(),
  writtenOrdinals: /^(\d+)(?:वाँ|वां|वीं|वें)$/,
}
