/** One line of `npm run bench`. `peer` names what was measured beside it, in the same run. */
export type Measurement = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly peer?: string
  readonly peerValue?: number
  readonly ratio?: number
}

/** Milliseconds that each of `count` rounds takes, the median, after a tenth of them for warmth. */
export async function median(count: number, work: () => Promise<unknown>): Promise<number> {
  for (let round = 0; round < count / 10; round++) await work()
  const times: number[] = []
  for (let round = 0; round < count; round++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[Math.floor(count / 2)] ?? 0
}

/** Milliseconds of wall time for a piece of work, once. */
export async function once(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

export const rounded = (value: number): number => Number(value.toPrecision(4))
