import type { Attachment, Envelope, TestCaseStarted } from '@cucumber/messages'
import type { Proof } from '../../emulator/index.ts'
import { scenariosSha256 } from '../../emulator/index.ts'
import { ARTIFACT, unpackedArtifact } from './artifact-attachment.ts'
import { TRANSCRIPT, unpacked } from './attachment.ts'
import { ScenarioIndex } from './scenario-index.ts'

/** What a run is worth as a proof of the artifact that it ran. */
export type Verdict =
  | { readonly type: 'proven'; readonly file: string; readonly proof: Proof }
  | { readonly type: 'refuted'; readonly file: string; readonly codeSha256: string }
  | { readonly type: 'proves nothing'; readonly because: string }

type Attempt = { turns: number; passed: boolean; finished: boolean; artifact?: string }

/** Follows a run, whichever of the workers speaks: did all of it pass, and on the same bytes? */
export class ArtifactRun {
  readonly #index = new ScenarioIndex()
  readonly #planned: string[] = []
  readonly #attempts = new Map<string, Attempt>()
  #success = false

  see(envelope: Envelope): void {
    this.#index.see(envelope)
    const { testCase, testCaseStarted, attachment, testStepFinished, testCaseFinished } = envelope
    if (testCase) this.#planned.push(this.#index.place(testCase.id)?.location ?? testCase.id)
    if (testCaseStarted) this.#begin(testCaseStarted)
    if (attachment) this.#keep(attachment)
    if (testStepFinished && testStepFinished.testStepResult.status !== 'PASSED') {
      this.#change(testStepFinished.testCaseStartedId, { passed: false })
    }
    if (testCaseFinished) this.#change(testCaseFinished.testCaseStartedId, { finished: true })
    if (envelope.testRunFinished) this.#success = envelope.testRunFinished.success
  }

  /** Whether any scenario ran on an artifact. */
  get hasRun(): boolean {
    return this.#artifacts.length > 0
  }

  /** Given the ids of the scenarios that a full run of the source runs: `file:line`. */
  verdict(all: readonly string[]): Verdict {
    const [first = '', ...others] = this.#artifacts
    const because = this.#incomplete(all) ?? (others.length > 0 ? changed : undefined)
    if (because) return { type: 'proves nothing', because }
    const { identity, proofFile: file } = unpackedArtifact(first)
    if (!this.#allPassed) return { type: 'refuted', file, codeSha256: identity.codeSha256 }
    const turns = [...this.#attempts.values()].reduce((sum, attempt) => sum + attempt.turns, 0)
    const scenarios = all.length
    return {
      type: 'proven',
      file,
      proof: { ...identity, scenarios, scenariosSha256: scenariosSha256(all), turns },
    }
  }

  get #artifacts(): readonly string[] {
    return [...new Set([...this.#attempts.values()].flatMap(({ artifact }) => artifact ?? []))]
  }

  /** One attempt each: what passes only when it is tried again has not passed. */
  get #allPassed(): boolean {
    const attempts = [...this.#attempts.values()]
    const passed = ({ artifact, ...attempt }: Attempt) =>
      attempt.passed && attempt.finished && artifact !== undefined
    return this.#success && attempts.length === this.#planned.length && attempts.every(passed)
  }

  #incomplete(all: readonly string[]): string | undefined {
    const [planned, wanted] = [new Set(this.#planned), new Set(all)]
    const missing = wanted.difference(planned).size
    if (missing > 0) return `${missing} of ${wanted.size} scenarios were left out`
    return planned.isSubsetOf(wanted)
      ? undefined
      : 'scenarios ran that the run of the source leaves out'
  }

  #begin({ id }: TestCaseStarted): void {
    this.#attempts.set(id, { turns: 0, passed: true, finished: false })
  }

  #keep({ testCaseStartedId = '', mediaType, body }: Attachment): void {
    if (mediaType === TRANSCRIPT) this.#change(testCaseStartedId, { turns: unpacked(body).length })
    if (mediaType === ARTIFACT) this.#change(testCaseStartedId, { artifact: body })
  }

  #change(id: string, change: Partial<Attempt>): void {
    const attempt = this.#attempts.get(id)
    if (attempt) Object.assign(attempt, change)
  }
}

const changed = 'the archive changed while the scenarios ran'
