import { median } from './measure.ts'

/** Microseconds for each. */
export const timed = <T>(given: readonly T[], work: (one: T) => unknown): number[] =>
  given.map((one) => {
    const began = performance.now()
    work(one)
    return (performance.now() - began) * 1000
  })

/** The median of so many, by turns; the first half is for warmth. */
export function medianOf<T>(count: number, given: readonly T[], work: (one: T) => unknown): number {
  const all = Array.from({ length: Math.ceil(count / given.length) }, () => given).flat()
  return median(timed(all.slice(0, count), work).slice(count / 2))
}
