import type { ConsideredIntent, Understanding } from './transcript/turn.ts'

type Made = Omit<Understanding, 'considered' | 'unknownWords'>

/**
 * What was understood, with what compares every sample worked out when it is first read. A class, for
 * an object with getters of its own is a kind of its own to V8, and stays until all memory is searched.
 */
export class Explained implements Understanding {
  readonly intent: Understanding['intent']
  readonly slots: Understanding['slots']
  readonly match: Understanding['match']
  readonly confidence: Understanding['confidence']
  readonly confirmationStatus?: NonNullable<Understanding['confirmationStatus']>
  readonly #consider: () => readonly ConsideredIntent[]
  readonly #unknown: () => readonly string[]
  #considered: readonly ConsideredIntent[] | undefined
  #unknownWords: readonly string[] | undefined

  constructor(
    { intent, slots, match, confidence, confirmationStatus }: Made,
    consider: () => readonly ConsideredIntent[],
    unknown: () => readonly string[] = () => [],
  ) {
    this.intent = intent
    this.slots = slots
    this.match = match
    this.confidence = confidence
    if (confirmationStatus) this.confirmationStatus = confirmationStatus
    this.#consider = consider
    this.#unknown = unknown
  }

  get considered(): readonly ConsideredIntent[] {
    this.#considered ??= this.#consider()
    return this.#considered
  }

  get unknownWords(): readonly string[] {
    this.#unknownWords ??= this.#unknown()
    return this.#unknownWords
  }

  toJSON(): Understanding {
    const { considered, unknownWords } = this
    return { ...this, considered, unknownWords }
  }
}
