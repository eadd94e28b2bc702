/** Names of features as numbers, given out while training and only looked up afterwards. */
export class Numbering {
  readonly #numbers = new Map<string, number>()

  get size(): number {
    return this.#numbers.size
  }

  /** The numbers of some names, new ones included. */
  learn(names: Iterable<string>): number[] {
    return [...names].map((name) => {
      const number = this.#numbers.get(name) ?? this.#numbers.size
      this.#numbers.set(name, number)
      return number
    })
  }

  /** The numbers of those names that were learnt. */
  find(names: Iterable<string>): number[] {
    return [...names].flatMap((name) => this.#numbers.get(name) ?? [])
  }
}
