/** A source of chance: `count` bytes. Passed in, so that a conversation can be repeated. */
export type Random = (count: number) => Uint8Array

const poolSize = 8192

/** Chance that nobody can guess, drawn in large pieces: a conversation takes many small ones. */
export function strongRandom(): Random {
  let pool = new Uint8Array(0)
  return (count) => {
    if (count > pool.length)
      pool = crypto.getRandomValues(new Uint8Array(Math.max(poolSize, count)))
    const taken = pool.slice(0, count)
    pool = pool.subarray(count)
    return taken
  }
}
