import { randomUUID } from 'node:crypto'
import { dirname, parse, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Clock } from '../clock.ts'
import { ColloquyError } from '../errors.ts'
import { linesOfMistake } from '../module-mistake.ts'
import type { Answerer } from '../network.ts'
import { installNetwork, withNetwork } from '../network.ts'
import { real } from '../real-timers.ts'
import type { LogLine } from '../transcript/turn.ts'
import { installVirtualTime } from '../virtual-time.ts'
import { lambdaContext, lambdaVariables } from './context.ts'
import { installCrashes } from './crash.ts'
import type { Handler } from './handler.ts'
import { promised } from './handler.ts'
import { loadingRemedy } from './loading-remedy.ts'
import type { Sandbox } from './sandbox.ts'
import { withSandbox } from './sandbox.ts'
import type { Invocation, InvocationOutcome, LambdaTarget } from './target.ts'
import { initLimitMs } from './target.ts'
import { actAsTaskRoot } from './task-root.ts'
import type { WorkingDirectory } from './working-directory.ts'

export type SourceOptions = {
  /** Path of a module that exports `handler`; relative to the working directory. */
  readonly module: string
  /** All that the skill sees of the process environment, beside what Lambda itself sets. */
  readonly environment: Readonly<Record<string, string>>
  readonly clock: Clock
  /** Real milliseconds without a sign of life after which loading counts as stalled. */
  readonly loadingPatienceMs?: number
  /** Who answers calls that the skill makes while it is loaded. */
  readonly answerer: Answerer
}

/**
 * Runs the skill as source in this process: loaded once per process, as in a warm Lambda, with its
 * own environment, directory, clock and network. The fastest way, and the one that shows source lines.
 */
export async function createSourceTarget(options: SourceOptions): Promise<LambdaTarget> {
  installVirtualTime()
  installNetwork()
  installCrashes()
  const { clock } = options
  const { handler, environment, directory, warnings, loadingLogs } = await load(options)
  return {
    warnings,
    loadingLogs,
    coldStart: async () => {
      throw noColdStart
    },
    async invoke(event, { limitMs, answerer }): Promise<Invocation> {
      const sandbox = { environment, directory, logs: [] }
      const began = clock.now()
      const remaining = () => began + limitMs - clock.now()
      const call = async (): Promise<InvocationOutcome> => {
        const given = JSON.parse(JSON.stringify(event))
        const answer = await handler(given, lambdaContext(randomUUID(), remaining))
        // Only now does Node tell of a rejection that nobody handles; on Lambda it ends the process.
        await clock.hold(real.nextRound)
        return { type: 'answered', response: roundTrip(answer) }
      }
      const outcome = await settle(() =>
        clock.drive<InvocationOutcome>(
          () => withSandbox(sandbox, () => withNetwork(answerer, call)),
          limitMs,
          () => ({ type: 'timed out', limitMs }),
        ),
      )
      return { outcome, logs: sandbox.logs, tookMs: clock.now() - began }
    },
  }
}

/** What the handler throws, and what nobody catches. */
async function settle(invoked: () => Promise<InvocationOutcome>): Promise<InvocationOutcome> {
  try {
    return await invoked()
  } catch (error) {
    return { type: 'threw', error }
  }
}

/** What Lambda's runtime does with an answer: JSON text, and `undefined` becomes `null`. */
function roundTrip(answer: unknown): unknown {
  const text = JSON.stringify(answer)
  return text === undefined ? null : JSON.parse(text)
}

/** Real milliseconds: modules may come from where nobody sees them coming, as test runners do it. */
const loadingPatienceMs = 30_000

type Loaded = {
  readonly handler: Handler
  readonly environment: NodeJS.ProcessEnv
  readonly directory: WorkingDirectory
  readonly warnings: readonly string[]
  readonly loadingLogs: readonly LogLine[]
}
const loaded = new Map<string, { readonly environment: string; readonly skill: Promise<Loaded> }>()

function load(options: SourceOptions): Promise<Loaded> {
  const { module, environment } = options
  const path = resolve(module)
  const known = loaded.get(path)
  const wanted = JSON.stringify(environment)
  if (known && known.environment !== wanted) throw otherEnvironment(module)
  if (known) return known.skill
  actAsTaskRoot(dirname(path))
  const handler = `${parse(path).name}.handler`
  const variables = { ...lambdaVariables(dirname(path), handler), ...environment }
  // Lambda runs in UTC, and Node has one time zone per process.
  process.env['TZ'] = variables['TZ']
  const sandbox = { environment: variables, directory: { path: dirname(path) }, logs: [] }
  const skill = imported(path, options, sandbox)
  loaded.set(path, { environment: wanted, skill })
  return skill
}

async function imported(
  path: string,
  { module, clock, answerer, loadingPatienceMs: patienceMs = loadingPatienceMs }: SourceOptions,
  sandbox: Sandbox,
): Promise<Loaded> {
  const { href } = pathToFileURL(path)
  const work = () => withSandbox(sandbox, () => withNetwork(answerer, () => import(href)))
  try {
    const exports = await clock.drive<unknown>(work, initLimitMs, notReady, { patienceMs })
    const { environment, directory, logs } = sandbox
    return { ...promised(exports, module), environment, directory, loadingLogs: logs }
  } catch (error) {
    throw error instanceof ColloquyError ? error : notLoaded(module, path, error)
  }
}

function notReady(): never {
  throw new Error(`it was not ready within ${initLimitMs / 1000} seconds`)
}

const notLoaded = (module: string, path: string, error: unknown): ColloquyError =>
  new ColloquyError('SKILL_NOT_LOADED', {
    what: `The skill ${module} could not be loaded`,
    evidence: linesOfMistake(path, error),
    remedy: loadingRemedy(error),
    cause: error,
  })

const noColdStart = new ColloquyError('NOT_EMULATED', {
  what: 'A skill that runs as source cannot be loaded anew: its modules stay loaded',
  remedy: "Run the artifact instead: target: 'artifact'.",
})

const otherEnvironment = (module: string): ColloquyError =>
  new ColloquyError('NOT_EMULATED', {
    what: `${module} is loaded already, with another environment`,
    remedy: 'A process loads a skill once, as a warm Lambda does: use a second process.',
  })
