import type { Clock } from '../../clock.ts'
import { real } from '../../real-timers.ts'
import type { LogLine } from '../../transcript/turn.ts'
import type { ArtifactIdentity, Invocation, InvocationOutcome, LambdaTarget } from '../target.ts'
import { initLimitMs } from '../target.ts'
import type { Artifact } from './execution-environment.ts'
import { ExecutionEnvironment } from './execution-environment.ts'
import type { Served } from './messages.ts'
import { notLoaded } from './not-loaded.ts'
import { refuseReserved } from './reserved.ts'
import { runtimeClient } from './runtime-folder.ts'
import type { RuntimeProcess } from './runtime-process.ts'

export type ArtifactOptions = Artifact &
  Served & {
    /** Whether to begin with a process of its own instead of one that has served others. */
    readonly cold: boolean
    /** Real milliseconds after which a skill that computes without a pause is out of time. */
    readonly computingLimitMs?: number
  }

/**
 * Runs the artifact that is deployed as Lambda runs it: unzipped, under AWS's own runtime client, in
 * a process of its own that is kept from one person to the next. `answerer` answers the calls that
 * the skill makes while it is loaded.
 *
 * @throws ColloquyError `SKILL_NOT_LOADED` when the zip or its handler cannot be loaded,
 *   `CONFIGURATION_INVALID` for a variable that Lambda keeps for itself.
 */
export async function createArtifactTarget(options: ArtifactOptions): Promise<LambdaTarget> {
  refuseReserved(options.environment)
  const execution = ExecutionEnvironment.of(options)
  const coldStart = () => execution.inTurn(async () => execution.end())
  if (options.cold) await coldStart()
  const { logs: loadingLogs } = await execution.inTurn(() => loaded(execution, options))
  return {
    warnings: versionWarnings(),
    loadingLogs,
    artifact: identity(execution, options.handler),
    coldStart,
    invoke: (event, { limitMs, answerer }) =>
      execution.inTurn(async () => {
        try {
          const { process, logs } = await loaded(execution, options)
          const invocation = await invoked(process, { ...options, event, limitMs, answerer })
          // Whoever is not ready for the next request would answer it with what is left of this one.
          if (!process.isIdle) execution.end()
          return { ...invocation, logs: [...logs, ...invocation.logs] }
        } catch (error) {
          return { outcome: { type: 'threw', error }, logs: [], tookMs: 0 }
        }
      }),
  }
}

type Loaded = { readonly process: RuntimeProcess; readonly logs: readonly LogLine[] }

/** The process that is running, or a new one when there is none that can go on. */
async function loaded(execution: ExecutionEnvironment, options: ArtifactOptions): Promise<Loaded> {
  const { clock } = options
  const { process: before } = execution
  // Somebody else's conversation was later: time cannot run backwards within a process. And one
  // that was killed while it was frozen has not failed.
  if (before && (before.latest > clock.now() || before.exit?.signal)) execution.end()
  if (execution.process) return { process: execution.process, logs: [] }
  const process = await execution.start(options)
  try {
    const patience = { patienceMs, isQuietElsewhere: quietIn(process) }
    const load = () => clock.drive(() => process.ready(), initLimitMs, notReady, patience)
    const computingLimitMs = 3 * (options.computingLimitMs ?? usualComputingLimitMs)
    await withinRealTime({ clock, computingLimitMs }, initLimitMs, load)
    return { process, logs: await process.takeLogs() }
  } catch (error) {
    execution.end()
    throw notLoaded(options, error)
  }
}

/** Real milliseconds: a busy machine takes its time to start a process. */
const patienceMs = 30_000
const usualComputingLimitMs = 20_000

const quietIn =
  (process: RuntimeProcess): RuntimeProcess['isQuiet'] =>
  (patience) =>
    process.isQuiet(patience)

function notReady(): never {
  throw new Error(`it was not ready within ${initLimitMs / 1000} seconds`)
}

type Asked = Served & {
  readonly event: object
  readonly limitMs: number
  readonly computingLimitMs?: number
}

async function invoked(process: RuntimeProcess, asked: Asked): Promise<Invocation> {
  const { clock, limitMs } = asked
  const began = clock.now()
  const timedOut = (): InvocationOutcome => ({ type: 'timed out', limitMs })
  const quiet = { isQuietElsewhere: quietIn(process) }
  const outcome = await withinRealTime(asked, limitMs, () =>
    clock.drive<InvocationOutcome>(() => answerOf(process, asked), limitMs, timedOut, quiet),
  )
  // What it goes on to write belongs to nobody.
  if (outcome.type === 'timed out') process.end()
  return { outcome, logs: await process.takeLogs(), tookMs: clock.now() - began }
}

type Limits = { readonly clock: Clock; readonly computingLimitMs?: number }

/** Who computes without a pause lets no virtual time pass: real time brings on the limit. */
async function withinRealTime<T>(
  { clock, computingLimitMs = usualComputingLimitMs }: Limits,
  limitMs: number,
  work: () => Promise<T>,
): Promise<T> {
  const end = clock.now() + limitMs
  const limit = real.setTimeout(() => clock.goTo(end), computingLimitMs)
  try {
    return await work()
  } finally {
    real.clearTimeout(limit)
  }
}

/** A skill that throws, and a process that ends, are outcomes as well. */
async function answerOf(process: RuntimeProcess, asked: Asked): Promise<InvocationOutcome> {
  try {
    const answer = await process.invoke(asked.event, asked.limitMs, asked)
    return { type: 'answered', response: JSON.parse(answer) }
  } catch (error) {
    return { type: 'threw', error }
  }
}

const identity = ({ codeSha256 }: ExecutionEnvironment, handler: string): ArtifactIdentity => ({
  codeSha256,
  runtime: 'nodejs24.x',
  handler,
  node: process.version,
  runtimeClient: `${runtimeClient.name} ${runtimeClient.version}`,
})

/** The skill runs on the Node that runs this. */
const versionWarnings = (): readonly string[] =>
  process.version.startsWith('v24.')
    ? []
    : [`The artifact runs on Node ${process.version}; its runtime on Lambda has Node 24.`]
