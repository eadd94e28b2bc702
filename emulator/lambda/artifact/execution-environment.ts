import { guard } from './guard.ts'
import type { Served } from './messages.ts'
import type { Package, RuntimeFolder } from './runtime-folder.ts'
import { readPackage, unpackRuntime } from './runtime-folder.ts'
import { RuntimeProcess } from './runtime-process.ts'

export type Artifact = {
  /** Path of the zip that is deployed; relative to the working directory. */
  readonly zip: string
  /** As Lambda's configuration has it: `index.handler`. */
  readonly handler: string
  /** All that the skill sees of the process environment, beside what Lambda itself sets. */
  readonly environment: Readonly<Record<string, string>>
}

const known = new Map<string, ExecutionEnvironment>()

/**
 * Where an artifact runs: its files, and a process that is kept from one invocation to the next.
 * It serves one at a time; Lambda would start another one for a second at the same time.
 */
export class ExecutionEnvironment {
  /** Base64, as Lambda tells it. */
  readonly codeSha256: string
  readonly #folder: RuntimeFolder
  readonly #artifact: Artifact
  #process: RuntimeProcess | undefined
  #turn: Promise<unknown> = Promise.resolve()

  /** The one of these bytes, handler and variables, for as long as this process lives. */
  static of(artifact: Artifact): ExecutionEnvironment {
    const { zip, handler, environment } = artifact
    const code = readPackage(zip)
    const key = JSON.stringify([code.codeSha256, handler, environment])
    const found = known.get(key) ?? new ExecutionEnvironment(artifact, code)
    known.set(key, found)
    return found
  }

  private constructor(artifact: Artifact, code: Package) {
    this.#artifact = artifact
    this.codeSha256 = code.codeSha256
    this.#folder = unpackRuntime(code)
  }

  /** The process, if one is running. */
  get process(): RuntimeProcess | undefined {
    return this.#process
  }

  /** A new process, which has yet to load the skill. */
  async start(served: Served): Promise<RuntimeProcess> {
    const { handler, environment } = this.#artifact
    const options = { folder: this.#folder, handler, environment }
    this.#process = await RuntimeProcess.start(options, served)
    guard(this.#process.child, this.#folder.path)
    return this.#process
  }

  /** Ends the process: the next invocation is a cold start. */
  end(): void {
    this.#process?.end()
    this.#process = undefined
  }

  /** Does work when what was begun before is done. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => {})
    return done
  }
}
