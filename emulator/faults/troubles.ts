import type { Fault } from '../fault.ts'

/** Which of the calls meet a fault: so many are spared first, then so many meet it. */
export type Occasion = { readonly spared: number; readonly met: number }

/** Every call from now on. */
export const always: Occasion = { spared: 0, met: Number.POSITIVE_INFINITY }

/** A fault that is set: where, and on which occasion. */
export type Trouble = {
  readonly service: string
  /** All of the service's operations unless given. */
  readonly operation?: string
  readonly fault: Fault
  readonly occasion: Occasion
}

type Counted = Trouble & { seen: number }

/** The faults that are set. Which one a call meets depends on nothing but the calls before it. */
export class Troubles {
  #counted: readonly Counted[] = []

  /** The latest one goes before those that were set earlier. */
  set(trouble: Trouble): void {
    this.#counted = [{ ...trouble, seen: 0 }, ...this.#counted]
  }

  /** Those that some call can still meet, the latest first. */
  get pending(): readonly Trouble[] {
    return this.#counted
      .filter(({ seen, occasion }) => seen < occasion.spared + occasion.met)
      .map(({ seen, ...trouble }) => trouble)
  }

  /** Ends those of a service, or of one of its operations. */
  clear(service: string, operation?: string): void {
    const concerned = (one: Trouble) =>
      one.service === service && (operation === undefined || one.operation === operation)
    this.#counted = this.#counted.filter((one) => !concerned(one))
  }

  /** The fault that this call meets. Each trouble counts every call to where it was set. */
  meet(service: string, operation: string): Fault | undefined {
    const here = this.#counted.filter(
      (one) => one.service === service && (one.operation ?? operation) === operation,
    )
    const due = here.filter((one) => isDue(one, one.seen++))
    return due[0]?.fault
  }
}

const isDue = ({ occasion: { spared, met } }: Trouble, before: number): boolean =>
  before >= spared && before < spared + met
