import type { Turn } from '../../emulator/index.ts'

const turns = (count: number): string => (count === 1 ? '1 turn' : `${count} turns`)
const kinds = ['MISMATCH', 'SCENARIO', 'SKILL', 'EMULATOR'] as const

/** How many scenarios passed, and who has to act on the others. */
export class Tally {
  #passed = 0
  #skipped = 0
  #generalised = 0
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

  /** Turns of a conversation that were understood by a guess. */
  countGuesses(turns: readonly Pick<Turn, 'understood'>[]): void {
    this.#generalised += turns.filter((turn) => turn.understood?.match === 'generalised').length
  }

  /** `31 passed · 2 MISMATCH · 1 SCENARIO · 4 turns generalised`. */
  text(): string {
    const failures = [...this.#failed].map(([kind, count]) => `${count} ${kind}`)
    const skipped = this.#skipped > 0 ? [`${this.#skipped} skipped`] : []
    const guessed = this.#generalised > 0 ? [`${turns(this.#generalised)} generalised`] : []
    return [`${this.#passed} passed`, ...failures, ...skipped, ...guessed].join(' · ')
  }
}
