import { asking, launching } from '../alexa/invocation/invocation.ts'
import { splitWakeWord } from '../alexa/invocation/wake-word.ts'
import type { Emulator } from '../emulator.ts'
import { ColloquyError } from '../errors.ts'
import type { Event } from '../transcript/as-scenario.ts'
import { obey } from './commands.ts'
import { readLine } from './line.ts'
import { lapsed, openSessions } from './open-sessions.ts'
import type { Output } from './output.ts'
import { problemsOf } from './output.ts'

/** One conversation held by hand, and everything that a scenario of it must know. */
export class Talk {
  readonly emulator: Emulator
  readonly output: Output
  /** Who speaks when a line names nobody. */
  readonly speaker: string
  readonly startedAt: number
  readonly events: Event[] = []
  /** Everybody who did something, in order of appearance. */
  readonly actors = new Set<string>()
  #wentWrong = false

  constructor(emulator: Emulator, output: Output, speaker: string) {
    this.emulator = emulator
    this.output = output
    this.speaker = emulator.person(speaker).name
    this.startedAt = emulator.clock.now()
  }

  /** Whether a turn had a problem, or a line could not be obeyed. */
  get wentWrong(): boolean {
    return this.#wentWrong
  }

  /**
   * Says a typed line, or does what it commands, and tells which sessions ended unanswered meanwhile.
   * Resolves to false when that was to leave.
   */
  async take(text: string): Promise<boolean> {
    const { clock } = this.emulator
    const people = [...this.actors].map((name) => this.emulator.person(name))
    const open = openSessions(people, clock.now())
    const goesOn = await this.#do(text)
    for (const { person } of lapsed(open, clock.now())) this.output.lapsed(person.name)
    return goesOn
  }

  async #do(text: string): Promise<boolean> {
    const line = readLine(text, this.speaker, this.emulator.people)
    try {
      if (line.type === 'words') await this.#say(line.person, line.words)
      else return await obey(this, line.name, line.person, line.rest)
    } catch (error) {
      this.#complain(error)
    }
    return true
  }

  /** Remembers something that happened between turns, in the words of steps. */
  happened(person: string, ...steps: readonly string[]): void {
    const afterTurn = this.emulator.transcript.turns.length
    this.actors.add(person)
    this.events.push(...steps.map((step) => ({ afterTurn, step })))
  }

  /** Shows what came to light after the last turn. */
  end(): void {
    for (const problem of this.emulator.lateProblems()) this.#complain(problem)
  }

  async #say(person: string, words: string): Promise<void> {
    const { emulator } = this
    const listening = emulator.listensTo(person)
    if (words === '' && !listening) return
    const called = listening || splitWakeWord(words).wakeWord
    const turn =
      words === ''
        ? await emulator.staysSilent(person)
        : await emulator.says(person, called ? words : `Alexa, ${words}`)
    this.actors.add(person)
    this.#wentWrong ||= problemsOf(turn).length > 0
    this.output.turn(emulator.redacted(turn))
  }

  /** What is impossible is told in a line, and the talk goes on. */
  #complain(error: unknown): void {
    if (!(error instanceof ColloquyError)) throw error
    this.#wentWrong = true
    this.output.complain(error.kind === 'SCENARIO' ? this.#inOneLine(error) : error.message)
  }

  #inOneLine({ code, what, evidence }: ColloquyError): string {
    if (code !== 'NOT_FOR_THE_SKILL') return [what, ...evidence].join(' · ').replace(/\s+/g, ' ')
    const name = this.emulator.invocationName(this.speaker)
    const { locale } = this.emulator.person(this.speaker)
    return `${what}; begin with "${launching(name, locale)}" or "${asking(name, '…', locale)}"`
  }
}
