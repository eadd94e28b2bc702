import { probablyMeant } from '../../emulator/index.ts'

/** `once`, `twice`, `3 times`: as the steps say it. */
export const timesText = (times: number): string => counts[times] ?? `${times} times`

const counts: Readonly<Record<number, string>> = { 1: 'once', 2: 'twice' }

/** `2.5 seconds`. */
export const secondsText = (ms: number): string =>
  ms === 1000 ? '1 second' : `${Number((ms / 1000).toFixed(3))} seconds`

/** `Did you mean "welcome"?`, where one of the known names comes near; else nothing. */
export function didYouMean(name: string, known: readonly string[]): string {
  const near = probablyMeant(name, known)
  return near === undefined ? '' : `Did you mean ${near}?`
}

/** A label in the column that the facts of a turn stand in, with the lines beside it. */
export function labelled(label: string, lines: readonly string[]): string {
  const [first = '', ...others] = lines.flatMap((line) => line.split('\n'))
  return [label.padEnd(12) + first, ...others.map((line) => ' '.repeat(12) + line)].join('\n')
}
