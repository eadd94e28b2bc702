type Options<Value> = {
  /** Milliseconds. */
  readonly now: () => number
  /** When a value has ended, in milliseconds; later on it is of no use to anybody. */
  readonly endOf: (value: Value) => number
  readonly kept?: number
}

/**
 * A map that forgets what has ended, a little whenever something is added: an organisation may be
 * served for days. So many are kept all the same, for whoever asks about them late.
 */
export class Expiring<Value> {
  readonly #entries = new Map<string, Value>()
  readonly #options: Required<Options<Value>>

  constructor({ kept = 1000, ...options }: Options<Value>) {
    this.#options = { ...options, kept }
  }

  get size(): number {
    return this.#entries.size
  }

  get(key: string): Value | undefined {
    return this.#entries.get(key)
  }

  set(key: string, value: Value): void {
    if (this.#entries.size >= this.#options.kept) this.#sweep()
    this.#entries.set(key, value)
  }

  delete(key: string): void {
    this.#entries.delete(key)
  }

  values(): IterableIterator<Value> {
    return this.#entries.values()
  }

  /** Looks at the two oldest entries. What has not ended yet comes last, and others have their turn. */
  #sweep(): void {
    const { now, endOf } = this.#options
    for (const [key, value] of this.#entries.entries().take(2)) {
      this.#entries.delete(key)
      if (endOf(value) >= now()) this.#entries.set(key, value)
    }
  }
}
