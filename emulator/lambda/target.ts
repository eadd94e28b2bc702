import type { Answerer } from '../network.ts'
import type { LogLine } from '../transcript/turn.ts'

/** How one invocation of the skill ended. `response` has been through JSON, as on the wire. */
export type InvocationOutcome =
  | { readonly type: 'answered'; readonly response: unknown }
  | { readonly type: 'threw'; readonly error: unknown }
  | { readonly type: 'timed out'; readonly limitMs: number }

export type Invocation = {
  readonly outcome: InvocationOutcome
  readonly logs: readonly LogLine[]
  /** Virtual milliseconds. */
  readonly tookMs: number
}

export type InvocationOptions = {
  /** Virtual milliseconds that the skill has to answer. */
  readonly limitMs: number
  /** Who answers the HTTP calls of this invocation. */
  readonly answerer: Answerer
}

/** One way to run a skill: as source in this process, as the built artifact, or deployed. */
export type LambdaTarget = {
  /** `event` is sent as JSON. */
  invoke(event: object, options: InvocationOptions): Promise<Invocation>
  /** What would go wrong on Lambda's current runtime although it works here. */
  readonly warnings: readonly string[]
  /** What the skill wrote while it was loaded, before any invocation. */
  readonly loadingLogs: readonly LogLine[]
  /** The bytes that run, when they are those that are deployed. */
  readonly artifact?: ArtifactIdentity
  /** Makes the next invocation load the skill anew, as Lambda does whenever it pleases. */
  coldStart(): Promise<void>
}

/** Which bytes ran, and on what. */
export type ArtifactIdentity = {
  /** Base64, as Lambda tells it. */
  readonly codeSha256: string
  /** Lambda's word for the runtime that was stood in for. */
  readonly runtime: 'nodejs24.x'
  readonly handler: string
  /** `v24.21.0` */
  readonly node: string
  /** Package and version. */
  readonly runtimeClient: string
}

/** Lambda gives a function this long to load. @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html */
export const initLimitMs = 10_000
