import type { NumberRow, NumberWords } from '../../values/number-words.ts'
import { counted, joined, set } from '../../values/number-words.ts'

const units = counted('uno/un/una dos tres cuatro cinco seis siete ocho nueve', 1)
const teens = counted(
  'diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
  10,
)
const twenties = counted(
  `veinte veintiuno/veintiún/veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis
  veintisiete veintiocho veintinueve`,
  20,
)
const tens = counted('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10)
const small = [
  ...units,
  ...teens,
  // "diez y seis" is how sixteen was written.
  ...joined([['diez', 10]], counted('seis siete ocho nueve', 6), [' y ']),
  ...twenties,
  ...tens,
  ...joined(tens, units, [' y ', ' ']),
]
const hundreds = counted(
  `ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas
  quinientos/quinientas seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas
  novecientos/novecientas`,
  100,
  100,
)

const ordinalUnits = counted('primer segund tercer cuart quint sext séptim/sétim octav noven', 1)
const ordinalTens = counted(
  `décim vigésim trigésim cuadragésim quincuagésim sexagésim septuagésim octogésim nonagésim
  centésim`,
  10,
  10,
)
const ordinalHundreds = counted(
  `ducentésim tricentésim cuadringentésim quingentésim sexcentésim septingentésim octingentésim
  noningentésim milésim`,
  200,
  100,
)
const irregular = [
  ...counted('undécim duodécim', 11),
  ...counted('decimoprimer decimosegund decimotercer decimocuart decimoquint decimosext', 11),
  ...counted('decimoséptim decimoctav decimonoven', 17),
]
const endings = ['o', 'a', 'os', 'as']
const ended = (stems: readonly NumberRow[], by: readonly string[] = endings): NumberRow[] =>
  stems.flatMap(([stem, n]) => by.map((ending): NumberRow => [`${stem}${ending}`, n]))

export const numbers: NumberWords = {
  small: () => [['cero', 0], ...small, ['cien', 100], ...hundreds],
  followed: 100,
  scales: new Map([
    ['mil', 1e3],
    ['millón', 1e6],
    ['millon', 1e6],
    ['millones', 1e6],
    ['billón', 1e12],
    ['billon', 1e12],
    ['billones', 1e12],
  ]),
  alone: set('mil'),
  fused: [],
  and: new Set(),
  articles: set('un una uno'),
  spokenZeros: new Set(),
  inPairs: true,
  ordinals: () => [
    ...ended(ordinalUnits),
    ['primer', 1],
    ['tercer', 3],
    ...ended(ordinalTens),
    ...ended(ordinalHundreds),
    ...joined([['vigesimo', 20]], ended(ordinalUnits), ['']),
    ...ended(irregular),
    ...endings.flatMap((ending) =>
      joined(ended(ordinalTens, [ending]), ended(ordinalUnits, [ending]), [' ']),
    ),
  ],
  ordinalScales: [],
  ordinalSigns: new Set(),
  // "3º" is "3o" once it is in one form.
  writtenOrdinals: /^(\d+)(?:[oa]|er)$/,
}
