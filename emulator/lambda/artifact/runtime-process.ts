import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { platform } from 'node:process'
import type { Patience } from '../../clock.ts'
import type { LogLine } from '../../transcript/turn.ts'
import { invokedFunctionArn, lambdaVariables } from '../context.ts'
import { ChildLine } from './child-line.ts'
import { startNode } from './child-process.ts'
import type { Exit } from './errors.ts'
import { errorOf, exitError } from './errors.ts'
import { unref } from './guard.ts'
import type { Served } from './messages.ts'
import { timeHeader } from './messages.ts'
import { Output } from './output.ts'
import { RuntimeApi } from './runtime-api.ts'
import type { RuntimeFolder } from './runtime-folder.ts'
import { asOnLambda } from './runtime-folder.ts'

export type ProcessOptions = {
  readonly folder: RuntimeFolder
  readonly handler: string
  readonly environment: Readonly<Record<string, string>>
}

/** What came of an invocation: the answer as JSON text, or an error. */
type Outcome = { readonly body: string } | { readonly error: unknown }

/**
 * One execution environment: a process in which AWS's runtime client has loaded the skill. It serves
 * one invocation after the other and is frozen in between.
 */
export class RuntimeProcess {
  readonly child: ChildProcess
  /** How it ended, once it has. */
  exit: Exit | undefined
  readonly #api: RuntimeApi
  readonly #output: Output
  readonly #line: ChildLine
  #served: Served
  #latest: number
  #outcome: Outcome | undefined
  #awaited: ((outcome: Outcome) => void) | undefined

  /** Starts it; it has to be made `ready` before it can be invoked. */
  static async start(options: ProcessOptions, served: Served): Promise<RuntimeProcess> {
    const api = new RuntimeApi()
    return new RuntimeProcess(options, served, api, await api.listen())
  }

  private constructor(options: ProcessOptions, served: Served, api: RuntimeApi, address: string) {
    const { folder } = options
    this.#served = served
    this.#latest = served.clock.now()
    this.#api = api
    api.reportTo({
      ready: () => this.#pause(),
      answered: (body) => this.#came({ body }),
      failed: (error) => this.#came({ error: errorOf(error, folder) }),
      notLoaded: (error) => this.#settle({ error: errorOf(error, folder) }),
    })
    this.child = startNode(folder, {
      ...lambdaVariables(folder.taskRoot, options.handler),
      ...options.environment,
      AWS_LAMBDA_RUNTIME_API: address,
    })
    const { stdout, stderr } = this.child
    if (!stdout || !stderr) throw new Error('A process that is started with pipes has none')
    this.#output = new Output({ stdout, stderr }, (text) => asOnLambda(folder, text))
    this.#line = new ChildLine(this.child, served, (error) => this.#settle({ error }))
    this.child.once('error', (error) => this.#settle({ error }))
    // The process as a whole keeps us waiting while it is awaited, not its pipes.
    for (const part of [this.child.channel, stdout, stderr]) unref(part)
    this.child.once('close', (code, signal) => this.#ended({ code, signal }))
  }

  /** The virtual time that it has seen: time cannot run backwards within a process. */
  get latest(): number {
    return this.#latest
  }

  /** Whether it waits for the next invocation; if not, it is of no use to anybody any more. */
  get isIdle(): boolean {
    return this.exit === undefined && this.#api.isAsked
  }

  /** Resolves when the skill is loaded, rejects when it could not be. */
  async ready(): Promise<void> {
    await this.#settled()
  }

  /** Resolves to the answer as JSON text, once the process is ready for the next invocation. */
  async invoke(event: object, limitMs: number, served: Served): Promise<string> {
    if (this.exit) throw exitError(this.exit, this.#output.peek())
    this.#served = served
    this.#line.serve(served)
    const now = served.clock.now()
    const settled = this.#settled()
    this.#signal('SIGCONT')
    this.#api.invoke({
      requestId: randomUUID(),
      body: JSON.stringify(event),
      headers: {
        'lambda-runtime-deadline-ms': String(now + limitMs),
        'lambda-runtime-invoked-function-arn': invokedFunctionArn,
        [timeHeader]: String(now),
      },
    })
    return settled
  }

  /** Whether nothing stirs in the process for as long as patience demands. */
  async isQuiet(patience: Patience): Promise<boolean> {
    return this.#awaited !== undefined && (await this.#line.isQuiet(patience))
  }

  /** What was written since this was last asked. */
  takeLogs(): Promise<readonly LogLine[]> {
    return this.#output.take()
  }

  /** Ends it at once, as Lambda does with a process that takes too long or is not needed. */
  end(): void {
    this.child.kill('SIGKILL')
    this.#forget()
  }

  async #settled(): Promise<string> {
    this.#outcome = undefined
    this.child.ref()
    const outcome = await new Promise<Outcome>((resolve) => {
      this.#awaited = resolve
    })
    this.child.unref()
    if ('error' in outcome) throw outcome.error
    return outcome.body
  }

  #settle(outcome: Outcome): void {
    this.#latest = this.#served.clock.now()
    this.#awaited?.(outcome)
    this.#awaited = undefined
  }

  #came(outcome: Outcome): void {
    this.#outcome = outcome
  }

  /** The client asks for the next invocation: there is none yet, so the process is frozen. */
  #pause(): void {
    this.#signal('SIGSTOP')
    this.#settle(this.#outcome ?? { body: '' })
  }

  /** An answer does not count when the process ends before it is ready for the next request. */
  #ended(exit: Exit): void {
    this.exit = exit
    this.#forget()
    const error = exitError(exit, this.#output.peek())
    this.#settle(this.#outcome && 'error' in this.#outcome ? this.#outcome : { error })
  }

  #forget(): void {
    this.#api.close()
    this.#line.close()
  }

  /** Windows cannot freeze a process. */
  #signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    if (platform !== 'win32') this.child.kill(signal)
  }
}
