import { isDeepStrictEqual } from 'node:util'
import type { Attachment, Envelope, TestCaseStarted } from '@cucumber/messages'
import type { Proof } from '../../emulator/index.ts'
import { scenariosSha256 } from '../../emulator/index.ts'
import type { RanArtifact } from './artifact-attachment.ts'
import { ARTIFACT, unpackedArtifact } from './artifact-attachment.ts'
import { TRANSCRIPT, unpacked } from './attachment.ts'
import type { FullRun } from './full-run.ts'
import { ScenarioIndex } from './scenario-index.ts'

/** What a run without a failure is worth as a proof of the artifact that it ran. */
export type Verdict =
  | { readonly type: 'proven'; readonly file: string; readonly proof: Proof }
  | { readonly type: 'proves nothing'; readonly because: string }

/** Bytes that have failed, and where a proof of them would be. */
export type Refuted = { readonly file: string; readonly codeSha256: string }

type Attempt = {
  readonly worker: string | undefined
  turns: number
  passed: boolean
  finished: boolean
  ran?: RanArtifact
}

/** Follows a run, whichever of the workers speaks: did all of it pass, and on the same bytes? */
export class ArtifactRun {
  readonly #index = new ScenarioIndex()
  readonly #planned: string[] = []
  readonly #attemptOf = new Map<string, Attempt>()
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
    return this.#ran.length > 0
  }

  /**
   * The bytes with which a scenario has not passed, be it one of few and however it was run. What
   * passes only when it is tried again has not passed.
   */
  get refuted(): readonly Refuted[] {
    const failed = this.#attempts.flatMap(({ ran, passed, finished }) =>
      ran && !(passed && finished) ? [ran] : [],
    )
    const each = failed.map(({ identity, proofFile }): [string, Refuted] => {
      const { codeSha256 } = identity
      return [proofFile + codeSha256, { file: proofFile, codeSha256 }]
    })
    return [...new Map(each).values()]
  }

  /** What the run is worth, held against the one that proves. */
  verdict(full: FullRun): Verdict {
    const [ran] = this.#ran
    const because = this.#incomplete(full.ids) ?? this.#otherwise(full) ?? this.#unsuccessful()
    if (because || !ran) return { type: 'proves nothing', because: because ?? withoutArchive }
    const turns = this.#attempts.reduce((sum, attempt) => sum + attempt.turns, 0)
    const of = { scenarios: full.ids.length, scenariosSha256: scenariosSha256(full.ids), turns }
    return { type: 'proven', file: ran.proofFile, proof: { ...ran.identity, ...of } }
  }

  get #attempts(): readonly Attempt[] {
    return [...this.#attemptOf.values()]
  }

  get #ran(): readonly RanArtifact[] {
    return this.#attempts.flatMap(({ ran }) => ran ?? [])
  }

  #incomplete(all: readonly string[]): string | undefined {
    const [planned, wanted] = [new Set(this.#planned), new Set(all)]
    const missing = wanted.difference(planned).size
    if (missing > 0) return `${missing} of ${wanted.size} scenarios were left out`
    return planned.isSubsetOf(wanted)
      ? undefined
      : 'scenarios ran that the run of the source leaves out'
  }

  /** What is seen only by the next in the same process is seen in one process that stays warm. */
  #otherwise({ parametersSha256 }: FullRun): string | undefined {
    const [first, ...others] = this.#ran
    const bytes = (ran: RanArtifact | undefined) => [ran?.identity, ran?.proofFile]
    if (others.some((ran) => !isDeepStrictEqual(bytes(ran), bytes(first)))) return changed
    const workers = new Set(this.#attempts.map(({ worker }) => worker))
    if (workers.size > 1 || this.#ran.some(({ coldStart }) => coldStart)) return notWarm
    if (!parametersSha256) return noProfile
    const configured = this.#ran.every((ran) => ran.parametersSha256 === parametersSha256)
    return configured ? undefined : otherParameters
  }

  #unsuccessful(): string | undefined {
    if (this.#attempts.some(({ ran }) => !ran)) return withoutArchive
    const once = this.#attempts.length === this.#planned.length
    return once && this.#success ? undefined : 'the run has failed'
  }

  #begin({ id, workerId }: TestCaseStarted): void {
    this.#attemptOf.set(id, { worker: workerId, turns: 0, passed: true, finished: false })
  }

  #keep({ testCaseStartedId = '', mediaType, body }: Attachment): void {
    if (mediaType === TRANSCRIPT) this.#change(testCaseStartedId, { turns: unpacked(body).length })
    if (mediaType === ARTIFACT) this.#change(testCaseStartedId, { ran: unpackedArtifact(body) })
  }

  #change(id: string, change: Partial<Attempt>): void {
    const attempt = this.#attemptOf.get(id)
    if (attempt) Object.assign(attempt, change)
  }
}

const changed = 'the archive changed while the scenarios ran'
const notWarm = 'the scenarios ran, but not in one warm process'
const noProfile = 'cucumber.js has no profile `artifact`, which says how the archive is to be run'
const otherParameters = 'the worldParameters are not those of -p default -p artifact'
const withoutArchive = 'scenarios ran without the archive'
