/** One line of `npm run bench`. `peer` names what was measured beside it, in the same run. */
export type Measurement = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly peer?: string
  readonly peerValue?: number
  readonly ratio?: number
}

/** How long each of some rounds took, in milliseconds of wall time. */
export type Times = readonly number[]

type Work = () => Promise<unknown>

/** How long each of `count` rounds takes, after a tenth of them for warmth. */
export async function times(count: number, work: Work): Promise<Times> {
  for (let round = 0; round < count / 10; round++) await work()
  const taken: number[] = []
  for (let round = 0; round < count; round++) taken.push(await once(work))
  return taken
}

/**
 * How long each of `count` rounds takes of several, by turns: what slows the machine down meets all
 * of them. Every round counts, the first too: whoever wants warmth asks for some rounds before.
 */
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
  return (name) => taken.get(name) ?? []
}

/** Milliseconds of wall time for a piece of work, once. */
export async function once(work: Work): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** What that part of the rounds took at most (the nearest rank). */
export const quantile = (taken: readonly number[], part: number): number =>
  taken.toSorted((a, b) => a - b)[Math.ceil(taken.length * part) - 1] ?? 0

export const median = (taken: readonly number[]): number => quantile(taken, 0.5)

/** A line by itself. */
export const measured = (name: string, value: number, unit = 'ms'): Measurement => ({
  name,
  value: rounded(value),
  unit,
})

/** A line for each peer that was measured in the same run. */
export const beside = (
  name: string,
  value: number,
  peers: Readonly<Record<string, number>>,
  unit = 'ms',
): Measurement[] =>
  Object.entries(peers).map(([peer, peerValue]) => ({
    ...measured(name, value, unit),
    peer,
    peerValue: rounded(peerValue),
    ratio: rounded(value / peerValue),
  }))

const rounded = (value: number): number => Number(value.toPrecision(4))

/** The lines as `npm run bench` shows them: JSON objects. */
export function print(measurements: readonly Measurement[]): void {
  for (const measurement of measurements) console.log(JSON.stringify(measurement))
}
