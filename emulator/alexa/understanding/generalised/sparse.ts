/** Names of features as numbers, given out while training and only looked up afterwards. */
export class Numbering {
  readonly #numbers = new Map<string, number>()

  get size(): number {
    return this.#numbers.size
  }

  /** The numbers of some names, new ones included. */
  learn(names: Iterable<string>): number[] {
    const numbers: number[] = []
    for (const name of names) {
      const number = this.#numbers.get(name) ?? this.#numbers.size
      this.#numbers.set(name, number)
      numbers.push(number)
    }
    return numbers
  }

  /** The numbers of those names that were learnt. */
  find(names: Iterable<string>): number[] {
    const numbers: number[] = []
    for (const name of names) {
      const number = this.#numbers.get(name)
      if (number !== undefined) numbers.push(number)
    }
    return numbers
  }
}
