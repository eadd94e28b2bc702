const kinds = ['MISMATCH', 'SCENARIO', 'SKILL', 'EMULATOR'] as const

/** How many scenarios passed, and who has to act on the others. */
export class Tally {
  #passed = 0
  readonly #failed = new Map<string, number>()

  /** One scenario, with the messages of its failures. */
  count([first]: readonly string[]): void {
    if (first === undefined) {
      this.#passed++
      return
    }
    const kind = kinds.find((one) => first.includes(`${one}  `)) ?? 'ERROR'
    this.#failed.set(kind, (this.#failed.get(kind) ?? 0) + 1)
  }

  /** `31 passed · 2 MISMATCH · 1 SCENARIO`. */
  text(): string {
    const failures = [...this.#failed].map(([kind, count]) => `${count} ${kind}`)
    return [`${this.#passed} passed`, ...failures].join(' · ')
  }
}
