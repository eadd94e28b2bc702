import { rounded } from './measure.ts'

/** Microseconds for each. */
export const timed = <T>(given: readonly T[], work: (one: T) => unknown): number[] =>
  given.map((one) => {
    const began = performance.now()
    work(one)
    return (performance.now() - began) * 1000
  })

export const quantile = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? 0

/** The median of so many, by turns; the first half is for warmth. */
export function medianOf<T>(count: number, given: readonly T[], work: (one: T) => unknown): number {
  const all = Array.from({ length: Math.ceil(count / given.length) }, () => given).flat()
  return rounded(quantile(timed(all.slice(0, count), work).slice(count / 2), 0.5))
}
