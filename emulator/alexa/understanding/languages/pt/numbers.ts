import type { NumberRow, NumberWords } from '../../values/number-words.ts'
import { counted, joined, set } from '../../values/number-words.ts'

const units = counted('um/uma dois/duas três quatro cinco seis/meia sete oito nove', 1)
const teens = counted(
  `dez onze doze treze catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito
  dezenove/dezanove`,
  10,
)
const tens = counted('vinte trinta quarenta cinquenta sessenta setenta oitenta noventa', 20, 10)
// "meia" is six only where digits are spelt.
const counting = units.filter(([word]) => word !== 'meia')
const small = [...units, ...teens, ...tens, ...joined(tens, counting, [' e ', ' '])]
const hundreds = counted(
  `cento duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas quinhentos/quinhentas
  seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas novecentos/novecentas`,
  100,
  100,
)

const ordinalUnits = counted('primeir segund terceir quart quint sext sétim oitav non', 1)
const ordinalTens = counted(
  `décim vigésim trigésim quadragésim quinquagésim sexagésim septuagésim octogésim nonagésim
  centésim`,
  10,
  10,
)
const ordinalHundreds = counted(
  `ducentésim trecentésim quadringentésim quingentésim sexcentésim septingentésim octingentésim
  nongentésim milésim`,
  200,
  100,
)
const endings = ['o', 'a', 'os', 'as']
const ended = (stems: readonly NumberRow[], by: readonly string[] = endings): NumberRow[] =>
  stems.flatMap(([stem, n]) => by.map((ending): NumberRow => [`${stem}${ending}`, n]))

export const numbers: NumberWords = {
  small: () => [['zero', 0], ...small, ['cem', 100], ...hundreds],
  followed: 100,
  scales: new Map([
    ['mil', 1e3],
    ['milhão', 1e6],
    ['milhao', 1e6],
    ['milhões', 1e6],
    ['milhoes', 1e6],
    ['bilhão', 1e9],
    ['bilhões', 1e9],
    ['trilhão', 1e12],
    ['trilhões', 1e12],
  ]),
  alone: set('mil'),
  fused: [],
  and: set('e'),
  articles: set('um uma meia'),
  spokenZeros: new Set(),
  inPairs: true,
  ordinals: () => [
    ...ended(ordinalUnits),
    ...ended(ordinalTens),
    ...ended(ordinalHundreds),
    ...endings.flatMap((ending) =>
      joined(ended(ordinalTens, [ending]), ended(ordinalUnits, [ending]), [' ']),
    ),
  ],
  ordinalScales: [],
  ordinalSigns: new Set(),
  // "3º" is "3o" once it is in one form.
  writtenOrdinals: /^(\d+)[oa]$/,
}
