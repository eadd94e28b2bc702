/** One line of `npm run bench`. `peer` names what was measured beside it, in the same run. */
export type Measurement = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly peer?: string
  readonly peerValue?: number
  readonly ratio?: number
}

/** How long each of some rounds took, in milliseconds of wall time, shortest first. */
export type Times = readonly number[]

type Work = () => Promise<unknown>

/** Milliseconds that each of `count` rounds takes, after a tenth of them for warmth. */
export async function times(count: number, work: Work): Promise<Times> {
  for (let round = 0; round < count / 10; round++) await work()
  const taken: number[] = []
  for (let round = 0; round < count; round++) taken.push(await once(work))
  return sorted(taken)
}

/** The same for several, by turns: what slows the machine down meets all of them. */
export async function timesByTurns<Name extends string>(
  count: number,
  works: Readonly<Record<Name, Work>>,
): Promise<(name: Name) => Times> {
  const taken = new Map(Object.keys(works).map((name): [string, number[]] => [name, []]))
  for (let round = 0; round < count; round++) {
    for (const [name, work] of Object.entries<Work>(works)) {
      taken.get(name)?.push(await once(work))
    }
  }
  return (name) => sorted(taken.get(name) ?? [])
}

/** Milliseconds of wall time for a piece of work, once. */
export async function once(work: Work): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

const sorted = (taken: Times): Times => taken.toSorted((a, b) => a - b)

/** What so many of the rounds took at most. */
const quantile = (taken: Times, part: number) => taken[Math.floor(taken.length * part)] ?? 0

export const median = (taken: Times): number => quantile(taken, 0.5)

export const p95 = (taken: Times): number => quantile(taken, 0.95)

/** Prints a line, with one more for each further peer. */
export function print(name: string, value: number, peers: Readonly<Record<string, number>> = {}) {
  const measurement: Measurement = { name, value: rounded(value), unit: 'ms' }
  const lines = Object.entries(peers).map(([peer, peerValue]) => ({
    ...measurement,
    peer,
    peerValue: rounded(peerValue),
    ratio: rounded(value / peerValue),
  }))
  for (const line of lines.length > 0 ? lines : [measurement]) console.log(JSON.stringify(line))
}

export const rounded = (value: number): number => Number(value.toPrecision(4))
