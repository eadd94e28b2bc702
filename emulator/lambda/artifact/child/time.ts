import type { Patience, VirtualTimer } from '../../../clock.ts'
import { Clock } from '../../../clock.ts'
import { real } from '../../../real-timers.ts'

type Report = (pending: { readonly due: number; readonly awaited: boolean }) => void

/** A clock that somebody else moves: it tells which timers it has, and goes where it is told. */
export class FollowingClock extends Clock {
  readonly #report: Report
  #reporting = false
  #stirs = 0

  constructor(now: number, report: Report) {
    super(now)
    this.#report = report
  }

  override start(timer: VirtualTimer): void {
    super.start(timer)
    this.#changed()
  }

  override cancel(timer: VirtualTimer): void {
    super.cancel(timer)
    this.#changed()
  }

  override goTo(time: number): void {
    this.stir()
    try {
      super.goTo(time)
    } finally {
      this.#changed()
    }
  }

  /** Something happens that the skill may go on from. */
  stir(): void {
    this.#stirs++
  }

  /** Whether nothing stirs for so many rounds of the event loop and real milliseconds. */
  async isQuiet({ rounds, ms }: Patience): Promise<boolean> {
    const seen = this.#stirs
    const since = real.performanceNow()
    for (let round = 0; round < rounds || real.performanceNow() - since < ms; round++) {
      await real.nextRound()
      if (this.#stirs !== seen || real.readingFiles()) return false
    }
    return true
  }

  /** Once for all changes of one step of the skill. */
  #changed(): void {
    this.stir()
    if (this.#reporting) return
    this.#reporting = true
    queueMicrotask(() => {
      this.#reporting = false
      this.#report(this.pending)
    })
  }
}
