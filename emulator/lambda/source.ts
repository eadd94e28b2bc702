import { randomUUID } from 'node:crypto'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Clock } from '../clock.ts'
import { ColloquyError } from '../errors.ts'
import type { Answerer } from '../network.ts'
import { installNetwork, withNetwork } from '../network.ts'
import type { LogLine } from '../transcript/turn.ts'
import { installVirtualTime } from '../virtual-time.ts'
import { lambdaContext, lambdaVariables } from './context.ts'
import type { Handler } from './handler.ts'
import { promised } from './handler.ts'
import type { Sandbox } from './sandbox.ts'
import { withSandbox } from './sandbox.ts'
import type { Invocation, InvocationOutcome, LambdaTarget } from './target.ts'

export type SourceOptions = {
  /** Path of a module that exports `handler`; relative to the working directory. */
  readonly module: string
  /** All that the skill sees of the process environment, beside what Lambda itself sets. */
  readonly environment: Readonly<Record<string, string>>
  readonly clock: Clock
  /** Who answers calls that the skill makes while it is loaded. */
  readonly answerer: Answerer
}

/**
 * Runs the skill as source in this process: loaded once per process, as in a warm Lambda, with its
 * own environment, clock and network. The fastest way, and the one that shows source lines.
 */
export async function createSourceTarget(options: SourceOptions): Promise<LambdaTarget> {
  installVirtualTime()
  installNetwork()
  const { clock } = options
  const { handler, environment, warnings, loadingLogs } = await load(options)
  return {
    warnings,
    loadingLogs,
    async invoke(event, { limitMs, answerer }): Promise<Invocation> {
      const sandbox = { environment, logs: [] }
      const began = clock.now()
      const remaining = () => began + limitMs - clock.now()
      const call = async () =>
        roundTrip(
          await handler(JSON.parse(JSON.stringify(event)), lambdaContext(randomUUID(), remaining)),
        )
      const outcome = await clock.drive<InvocationOutcome>(
        () => withSandbox(sandbox, () => withNetwork(answerer, () => settle(call))),
        limitMs,
        () => ({ type: 'timed out', limitMs }),
      )
      return { outcome, logs: sandbox.logs, tookMs: clock.now() - began }
    },
  }
}

async function settle(call: () => Promise<unknown>): Promise<InvocationOutcome> {
  try {
    return { type: 'answered', response: await call() }
  } catch (error) {
    return { type: 'threw', error }
  }
}

/** What Lambda's runtime does with an answer: JSON text, and `undefined` becomes `null`. */
function roundTrip(answer: unknown): unknown {
  const text = JSON.stringify(answer)
  return text === undefined ? null : JSON.parse(text)
}

type Loaded = {
  readonly handler: Handler
  readonly environment: NodeJS.ProcessEnv
  readonly warnings: readonly string[]
  readonly loadingLogs: readonly LogLine[]
}
const loaded = new Map<string, { readonly environment: string; readonly skill: Promise<Loaded> }>()

function load({ module, environment, clock, answerer }: SourceOptions): Promise<Loaded> {
  const path = resolve(module)
  const known = loaded.get(path)
  const wanted = JSON.stringify(environment)
  if (known && known.environment !== wanted) throw otherEnvironment(module)
  if (known) return known.skill
  const variables = { ...lambdaVariables(dirname(path)), ...environment }
  // Lambda runs in UTC, and Node has one time zone per process.
  process.env['TZ'] = variables['TZ']
  const sandbox = { environment: variables, logs: [] }
  const skill = clock.carry(() =>
    withSandbox(sandbox, () => withNetwork(answerer, () => importHandler(path, module, sandbox))),
  )
  loaded.set(path, { environment: wanted, skill })
  return skill
}

async function importHandler(
  path: string,
  module: string,
  { environment, logs }: Sandbox,
): Promise<Loaded> {
  const exports = await importModule(path, module)
  return { ...promised(exports, module), environment, loadingLogs: logs }
}

async function importModule(path: string, module: string): Promise<unknown> {
  try {
    return await import(pathToFileURL(path).href)
  } catch (error) {
    throw new ColloquyError('SKILL_NOT_LOADED', {
      what: `The skill ${module} could not be loaded`,
      evidence: [error instanceof Error ? error.message : String(error)],
      remedy: 'Its environment is `environment` in cucumber.js; its path is `skill` there.',
      cause: error,
    })
  }
}

const otherEnvironment = (module: string): ColloquyError =>
  new ColloquyError('NOT_EMULATED', {
    what: `${module} is loaded already, with another environment`,
    remedy: 'A process loads a skill once, as a warm Lambda does: use a second process.',
  })
