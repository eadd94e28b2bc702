import type { FormatterPlugin } from '@cucumber/cucumber/api'
import type { Attachment, Envelope, Suggestion, TestStepFinished } from '@cucumber/messages'
import { transcriptText } from '../../emulator/index.ts'
import { TRANSCRIPT, unpacked } from './attachment.ts'
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
  },
}

export default transcripts

class Printer {
  readonly #write: (text: string) => void
  readonly #colour: boolean
  readonly #index = new ScenarioIndex()
  readonly #runs = new Map<string, { readonly testCaseId: string; readonly run: Run }>()
  readonly #pickleSteps = new Map<string, string>()
  readonly #suggestions = new Map<string, Suggestion>()
  readonly #tally = new Tally()
  #heading = ''

  constructor(write: (text: string) => void, colour: boolean) {
    this.#write = write
    this.#colour = colour
  }

  see(envelope: Envelope): void {
    this.#index.see(envelope)
    const { testCase, testCaseStarted, attachment, testStepFinished, testCaseFinished } = envelope
    for (const { id, pickleStepId } of testCase?.testSteps ?? []) {
      if (pickleStepId) this.#pickleSteps.set(id, pickleStepId)
    }
    if (envelope.suggestion) {
      this.#suggestions.set(envelope.suggestion.pickleStepId, envelope.suggestion)
    }
    if (testCaseStarted) {
      const { id, testCaseId } = testCaseStarted
      this.#runs.set(id, { testCaseId, run: { failures: [], skipped: false } })
    }
    const run = (id: string | undefined) => this.#runs.get(id ?? '')?.run
    if (attachment?.mediaType === TRANSCRIPT) keep(run(attachment.testCaseStartedId), attachment)
    if (testStepFinished && failed(testStepFinished)) {
      run(testStepFinished.testCaseStartedId)?.failures.push(testStepFinished)
    }
    if (testStepFinished?.testStepResult.status === 'SKIPPED') {
      skip(run(testStepFinished.testCaseStartedId))
    }
    if (testCaseFinished) this.#print(testCaseFinished.testCaseStartedId)
    if (envelope.testRunFinished) this.#write(`\n${this.#tally.text()}\n`)
  }

  #print(id: string): void {
    const started = this.#runs.get(id)
    const place = started && this.#index.place(started.testCaseId)
    if (!place) return
    const { run } = started
    if (run.skipped && run.failures.length === 0) return this.#tally.skip()
    this.#printHeading(place)
    const mark = run.failures.length > 0 ? this.#bad('✘') : '✔'
    this.#write(`\n    ${mark} ${place.name}\n`)
    if (run.conversation) this.#write(`${indented(this.#conversation(run.conversation), 6)}\n`)
    for (const failure of run.failures) this.#write(`\n${this.#failure(failure, place)}\n`)
    this.#tally.count(run.failures.map((failure) => this.#message(failure)))
  }

  #printHeading({ feature, rule }: ScenarioPlace): void {
    const heading = rule ? `${feature}\n  ${rule}` : feature
    if (heading === this.#heading) return
    this.#heading = heading
    this.#write(`\n${heading}\n`)
  }

  #conversation({ body }: Attachment): string {
    return transcriptText({ turns: unpacked(body) }, { colour: this.#colour })
  }

  #failure(failure: TestStepFinished, place: ScenarioPlace): string {
    const pickleStep = this.#pickleSteps.get(failure.testStepId)
    const step = pickleStep
      ? place.stepLine(pickleStep)
      : { text: '(after the scenario)', location: place.location }
    const where = `${this.#bad('✘')} ${step.text}   ${step.location}`
    return `${indented(where, 6)}\n\n${indented(this.#message(failure), 8)}`
  }

  #message({
    testStepId,
    testStepResult: { status, message, exception },
  }: TestStepFinished): string {
    if (status === 'UNDEFINED') {
      const suggestion = this.#suggestions.get(this.#pickleSteps.get(testStepId) ?? '')
      const [snippet] = suggestion?.snippets ?? []
      return `SCENARIO  ${snippet?.code ?? 'No step matches'}`
    }
    return exception?.stackTrace ?? message ?? status
  }

  #bad(text: string): string {
    return this.#colour ? `\u001b[31m${text}\u001b[0m` : text
  }
}

function keep(run: Run | undefined, attachment: Attachment): void {
  if (run) run.conversation = attachment
}

function skip(run: Run | undefined): void {
  if (run) run.skipped = true
}

const failed = ({ testStepResult: { status } }: TestStepFinished): boolean =>
  status !== 'PASSED' && status !== 'SKIPPED'

const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by))
