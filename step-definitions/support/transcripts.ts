import type { FormatterPlugin } from '@cucumber/cucumber/api'
import type { Attachment, Envelope, TestStepFinished } from '@cucumber/messages'
import type { Turn } from '../../emulator/index.ts'
import { transcriptText } from '../../emulator/index.ts'
import { TRANSCRIPT, unpacked } from './attachment.ts'
import { shownTurns } from './failing.ts'
import { FailureMessages, parseErrorText, resultText } from './failure-messages.ts'
import type { ScenarioPlace } from './scenario-index.ts'
import { ScenarioIndex } from './scenario-index.ts'
import { Tally } from './tally.ts'

type Run = { conversation?: Attachment; failures: TestStepFinished[]; skipped: boolean }

/** Prints each scenario as the conversation that it was, and each failure below it. */
const transcripts: FormatterPlugin = {
  type: 'formatter',
  formatter({ on, write, stream }) {
    const colour = 'isTTY' in stream && stream.isTTY === true
    const printer = new Printer(write, colour)
    on('message', (envelope) => printer.see(envelope))
    // Not at the end of the run: a file that cannot be read keeps it from beginning.
    return () => printer.end()
  },
}

export default transcripts

class Printer {
  readonly #write: (text: string) => void
  readonly #colour: boolean
  readonly #index = new ScenarioIndex()
  readonly #messages = new FailureMessages()
  readonly #runs = new Map<string, { readonly testCaseId: string; readonly run: Run }>()
  readonly #tally = new Tally()
  readonly #unread = new Set<string>()
  readonly #told = new Set<string>()
  #heading = ''

  constructor(write: (text: string) => void, colour: boolean) {
    this.#write = write
    this.#colour = colour
  }

  see(envelope: Envelope): void {
    this.#index.see(envelope)
    this.#messages.see(envelope)
    const { testCaseStarted, attachment, testStepFinished, testCaseFinished } = envelope
    if (testCaseStarted) {
      const { id, testCaseId } = testCaseStarted
      this.#runs.set(id, { testCaseId, run: { failures: [], skipped: false } })
    }
    const run = (id: string | undefined) => this.#runs.get(id ?? '')?.run
    if (attachment?.mediaType === TRANSCRIPT) keep(run(attachment.testCaseStartedId), attachment)
    if (testStepFinished) finish(run(testStepFinished.testCaseStartedId), testStepFinished)
    if (testCaseFinished) this.#print(testCaseFinished.testCaseStartedId)
    this.#seeTrouble(envelope)
  }

  /** What goes wrong outside of any scenario. */
  #seeTrouble({ parseError, testRunHookFinished }: Envelope): void {
    const file = parseError?.source.uri ?? ''
    // What follows the first mistake in a file mostly follows from it.
    if (parseError && !this.#unread.has(file)) this.#trouble(parseErrorText(parseError))
    if (parseError) this.#unread.add(file)
    const result = testRunHookFinished?.result
    if (result?.status === 'FAILED') this.#troubleOnce(resultText(result))
  }

  end(): void {
    this.#write(`\n${this.#tally.text()}\n`)
  }

  /** Workers that go on side by side all meet the same mistake. */
  #troubleOnce(text: string): void {
    if (!this.#told.has(text)) this.#trouble(text)
    this.#told.add(text)
  }

  #trouble(text: string): void {
    this.#write(`\n${this.#bad('✘')} ${text}\n`)
    this.#tally.count([text])
  }

  #print(id: string): void {
    const started = this.#runs.get(id)
    const place = started && this.#index.place(started.testCaseId)
    if (!place) return
    const { run } = started
    if (run.skipped && run.failures.length === 0) {
      this.#tally.skip()
      return
    }
    this.#printHeading(place)
    const messages = run.failures.map((failure) => this.#messages.text(failure))
    const mark = messages.length > 0 ? this.#bad('✘') : '✔'
    this.#write(`\n    ${mark} ${place.name}\n`)
    this.#printConversation(run, messages)
    for (const [index, failure] of run.failures.entries()) {
      this.#write(`\n${this.#where(failure, place)}\n\n${indented(messages[index] ?? '', 8)}\n`)
    }
    this.#tally.count(messages)
  }

  #printHeading({ feature, rule }: ScenarioPlace): void {
    const heading = rule ? `${feature}\n  ${rule}` : feature
    if (heading === this.#heading) return
    this.#heading = heading
    this.#write(`\n${heading}\n`)
  }

  /** A failure shows its last turns itself: only those before them are printed above it. */
  #printConversation({ conversation }: Run, messages: readonly string[]): void {
    const turns = conversation ? unpacked(conversation.body) : []
    this.#tally.countGuesses(turns)
    const shown = messages.some((message) => showsTurn(message, turns.at(-1)))
    const above = shown ? turns.slice(0, -shownTurns) : turns
    if (above.length === 0) return
    this.#write(`${indented(transcriptText({ turns: above }, { colour: this.#colour }), 6)}\n`)
  }

  #where({ testStepId }: TestStepFinished, place: ScenarioPlace): string {
    const pickleStep = this.#messages.pickleStepId(testStepId)
    const step = pickleStep
      ? place.stepLine(pickleStep)
      : { text: this.#messages.hookName(testStepId), location: place.location }
    return indented(`${this.#bad('✘')} ${step.text}   ${step.location}`, 6)
  }

  #bad(text: string): string {
    return this.#colour ? `\u001b[31m${text}\u001b[0m` : text
  }
}

function keep(run: Run | undefined, attachment: Attachment): void {
  if (run) run.conversation = attachment
}

function finish(run: Run | undefined, finished: TestStepFinished): void {
  const { status } = finished.testStepResult
  if (run && status === 'SKIPPED') run.skipped = true
  if (run && status !== 'PASSED' && status !== 'SKIPPED') run.failures.push(finished)
}

const showsTurn = (message: string, turn: Turn | undefined): boolean =>
  turn !== undefined && new RegExp(`^ *${turn.number} {2}${turn.person} `, 'm').test(message)

const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by))
