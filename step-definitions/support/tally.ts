const kinds = ['MISMATCH', 'SCENARIO', 'SKILL', 'EMULATOR'] as const

/** How many scenarios passed, and who has to act on the others. */
export class Tally {
  #passed = 0
  #skipped = 0
  readonly #failed = new Map<string, number>()

  /** One scenario, with the messages of its failures. */
  count([first]: readonly string[]): void {
    if (first === undefined) {
      this.#passed++
      return
    }
    const kind = kinds.find((one) => first.startsWith(`${one}  `)) ?? 'EMULATOR'
    this.#failed.set(kind, (this.#failed.get(kind) ?? 0) + 1)
  }

  /** A scenario that did not run, because another failed and the run was to stop. */
  skip(): void {
    this.#skipped++
  }

  /** `31 passed · 2 MISMATCH · 1 SCENARIO`. */
  text(): string {
    const failures = [...this.#failed].map(([kind, count]) => `${count} ${kind}`)
    const skipped = this.#skipped > 0 ? [`${this.#skipped} skipped`] : []
    return [`${this.#passed} passed`, ...failures, ...skipped].join(' · ')
  }
}
