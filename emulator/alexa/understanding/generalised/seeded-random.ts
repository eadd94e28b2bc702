/** Numbers from 0 to 1 that look like chance and are the same on every machine and in every run. */
export type SeededRandom = () => number

/** A linear congruential generator; its upper bits are even enough to shuffle and to hide words. */
export function randomFrom(seed: number): SeededRandom {
  let state = (seed >>> 0) + 1
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0
    return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32
  }
}

/** A copy in another order. */
export function shuffled<T>(items: readonly T[], random: SeededRandom): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item)
}
