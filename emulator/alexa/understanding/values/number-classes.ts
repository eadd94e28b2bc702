import { mayBegin, wholeNumbers } from './cardinals.ts'
import type { NumberWords } from './number-words.ts'
import { fourDigitsAt } from './numbers.ts'
import { ofWords } from './of-words.ts'
import { beginsOrdinal, ordinalsAt } from './ordinals.ts'
import type { Read } from './pattern-classes.ts'
import type { Reading } from './phrase-tree.ts'

/** Whether any of the classes below may begin with a word. */
export const beginsNumeral = (numbers: NumberWords): ((word: string) => boolean) =>
  ofOneWord(
    (word) =>
      /^\d/.test(word) ||
      mayBegin(word, numbers) ||
      numbers.spokenZeros.has(word) ||
      beginsOrdinal(word, numbers),
  )

/** The numbers that a pattern may name, by what they count. */
export function numberClasses(numbers: NumberWords): ReadonlyMap<string, Read> {
  const whole = remembered((words, from) => wholeNumbers(words, from, numbers))
  const ordinal = remembered((words, from) => ordinalsAt(words, from, numbers))
  /** "acht uhr einen kuchen": a word that is above all an article counts nothing by itself. */
  const plain: Read = (words, from) =>
    whole(words, from).filter(
      ({ end }) => end > from + 1 || !numbers.articles.has(words[from] ?? ''),
    )
  const digit = between(1, 9, whole)
  // "20:00" ends with a whole minute.
  const zero: Read = (words, from) =>
    words[from] === '00' ? [] : between(0, 0, whole)(words, from)
  const ohFive: Read = (words, from) =>
    numbers.spokenZeros.has(words[from] ?? '') || zero(words, from).length > 0
      ? digit(words, from + 1)
      : []
  const twoDigits: Read = (words, from) =>
    whole(words, from).filter(({ value }) => value > 9 || /^\d\d$/.test(words[from] ?? ''))
  // "nineteen hundred"; an hour before ten would be a plain number as often.
  const hundreds: Read = (words, from) =>
    /^\d/.test(words[from] ?? '')
      ? []
      : whole(words, from).flatMap(({ end, value }) =>
          value > 1000 && value <= 2300 && value % 100 === 0 ? [{ end, value: value / 100 }] : [],
        )
  const year = remembered((words, from) =>
    fourDigitsAt(words, from, numbers).map(({ end, value }) => ({ end, value: Number(value) })),
  )
  const monthNumber = between(0, 11, less(1, whole))
  return new Map<string, Read>([
    ['count', between(0, 999_999_999, whole)],
    ['day', between(1, 31, either(ordinal, whole))],
    // After a weekday: "el lunes una reunión".
    ['plain day', between(1, 31, either(ordinal, plain))],
    ['nth', between(1, 31, ordinal)],
    // "twenty five" is one number, not 20:05.
    ['hour', between(0, 24, longest(whole))],
    // Without "o'clock" or a preposition, "una alarma" is no time.
    ['bare hour', between(0, 23, longest(plain))],
    // "las diez y seis" is 10:06, though "diez y seis" is a number too.
    ['short hour', between(0, 24, whole)],
    ['hundreds', hundreds],
    ['minute', between(0, 59, either(plain, ohFive))],
    // Before the word for minutes one of them is said by an article: "eine minute nach acht".
    ['minutes', between(0, 59, whole)],
    ['two digits', between(0, 59, either(twoDigits, ohFive))],
    ['month number', monthNumber],
    ['nth month', between(0, 11, less(1, ordinal))],
    // Those that no month number is: "5/13/2026" has one reading.
    ['late day', between(13, 31, whole)],
    ['hour sign', hourSign],
    ['written', writtenHour],
    ['written a m', writtenMinutes('a')],
    ['written p m', writtenMinutes('p')],
    ['year', between(1000, 2999, year)],
  ])
}

const between =
  (low: number, high: number, read: Read): Read =>
  (words, from) =>
    read(words, from).filter(({ value }) => value >= low && value <= high)

/** Many patterns ask for the number at one place of an utterance. */
function remembered(read: Read): Read {
  const knownIn = ofWords((): (readonly Reading<number>[])[] => [])
  return (words, from) => {
    const known = knownIn(words)
    known[from] ??= read(words, from)
    return known[from]
  }
}

/** Patterns that begin with a number ask of one word in turn. */
function ofOneWord(test: (word: string) => boolean): (word: string) => boolean {
  let last: readonly [string, boolean] | undefined
  return (word) => {
    if (last?.[0] !== word) last = [word, test(word)]
    return last[1]
  }
}

const less =
  (by: number, read: Read): Read =>
  (words, from) =>
    read(words, from).map(({ end, value }) => ({ end, value: value - by }))

/** "14h30", in minutes; one word when it is written. */
const hourSign: Read = (words, from) => {
  const [, hour, minute = '0'] = /^(\d\d?)h([0-5]\d)?$/.exec(words[from] ?? '') ?? []
  if (hour === undefined || Number(hour) > 24) return []
  return [{ end: from + 1, value: Number(hour) * 60 + Number(minute) }]
}

/** The "7pm" that is one word, in minutes since midnight. */
const writtenHour: Read = (words, from) => {
  const [, hour, half] = /^(1[0-2]|\d)([ap])m$/.exec(words[from] ?? '') ?? []
  if (hour === undefined) return []
  return [{ end: from + 1, value: ((Number(hour) % 12) + (half === 'p' ? 12 : 0)) * 60 }]
}

/** The "30pm" of "7:30pm". */
const writtenMinutes =
  (half: 'a' | 'p'): Read =>
  (words, from) => {
    const minutes = new RegExp(`^([0-5]\\d)${half}m$`).exec(words[from] ?? '')?.[1]
    return minutes === undefined ? [] : [{ end: from + 1, value: Number(minutes) }]
  }

/** What is left is not a part of a longer number. */
const longest =
  (read: Read): Read =>
  (words, from) =>
    read(words, from).slice(-1)

/** What one of two ways of reading finds. */
export const either =
  (one: Read, other: Read): Read =>
  (words, from) => [...one(words, from), ...other(words, from)]
