import { ColloquyError } from '../errors.ts'
import type { Turn } from './turn.ts'

/** All turns of a scenario, in order. Turns are added and never changed. */
export class Transcript {
  readonly #turns: Turn[] = []

  get turns(): readonly Turn[] {
    return [...this.#turns]
  }

  append(turn: Turn): void {
    this.#turns.push(turn)
  }

  /** The latest turn, of one person where a name is given. */
  last(person?: string): Turn {
    const turn = this.#turns.findLast((one) => person === undefined || one.person === person)
    if (turn) return turn
    const who = person === undefined ? 'Nobody has spoken' : `${person} has not spoken`
    throw new ColloquyError('NO_TURN_YET', {
      what: `${who} to Alexa yet, so there is nothing to check`,
      remedy: `To begin\n  When ${person ?? 'Ada'} opens the skill`,
    })
  }
}
