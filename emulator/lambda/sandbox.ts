import { AsyncLocalStorage } from 'node:async_hooks'
import { format } from 'node:util'
import type { LogLine } from '../transcript/turn.ts'
import type { WorkingDirectory } from './working-directory.ts'
import { installWorkingDirectory } from './working-directory.ts'

/** What code under test sees of the process: its environment and directory, and where its output goes. */
export type Sandbox = {
  readonly environment: NodeJS.ProcessEnv
  readonly directory: WorkingDirectory
  readonly logs: LogLine[]
}

const carried = new AsyncLocalStorage<Sandbox>()
let installed = false

/** Runs `work` so that environment, directory, console and standard streams are the sandbox's. */
export function withSandbox<T>(sandbox: Sandbox, work: () => T): T {
  install()
  return carried.run(sandbox, work)
}

function install(): void {
  if (installed) return
  installed = true
  process.env = sandboxedEnvironment(process.env)
  installWorkingDirectory(() => carried.getStore()?.directory)
  captureStream('stdout')
  captureStream('stderr')
  captureConsole()
}

/** A view of the environment that is the sandbox's inside it, and the process's own outside. */
function sandboxedEnvironment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const seen = () => carried.getStore()?.environment ?? own
  return new Proxy(own, {
    get: (_, key) => Reflect.get(seen(), key),
    set: (_, key, value) => Reflect.set(seen(), key, String(value)),
    has: (_, key) => Reflect.has(seen(), key),
    deleteProperty: (_, key) => Reflect.deleteProperty(seen(), key),
    ownKeys: () => Reflect.ownKeys(seen()),
    getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(seen(), key),
    defineProperty: (_, key, descriptor) => Reflect.defineProperty(seen(), key, descriptor),
  })
}

function captureStream(name: LogLine['stream']): void {
  const stream = process[name]
  const write = stream.write.bind(stream)
  const capture = (chunk: Uint8Array | string, ...rest: unknown[]): boolean => {
    const sandbox = carried.getStore()
    if (!sandbox) return Reflect.apply(write, stream, [chunk, ...rest])
    keep(sandbox, name, typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'))
    const done = rest.findLast((value) => typeof value === 'function')
    if (done) queueMicrotask(() => Reflect.apply(done, undefined, []))
    return true
  }
  Object.assign(stream, { write: capture })
}

const methods = {
  log: 'stdout',
  info: 'stdout',
  debug: 'stdout',
  warn: 'stderr',
  error: 'stderr',
  trace: 'stderr',
} as const satisfies Record<string, LogLine['stream']>

/** Test runners put a console of their own in place, which does not write to the streams. */
function captureConsole(): void {
  for (const method of ['log', 'info', 'debug', 'warn', 'error', 'trace'] as const) {
    const original = console[method].bind(console)
    console[method] = (...values: unknown[]) => {
      const sandbox = carried.getStore()
      if (sandbox) keep(sandbox, methods[method], textOf(values))
      else original(...values)
    }
  }
}

/**
 * A single object is kept in one line, as the message of Lambda's JSON log format has it; Node's own
 * console would spread it over several. What is no JSON is shown as Node's console does.
 */
function textOf(values: readonly unknown[]): string {
  const [only] = values
  const isObject = typeof only === 'object' && only !== null && !(only instanceof Error)
  if (values.length !== 1 || !isObject) return format(...values)
  try {
    return String(JSON.stringify(only))
  } catch {
    return format(only)
  }
}

function keep({ logs }: Sandbox, stream: LogLine['stream'], text: string): void {
  logs.push({ stream, text: text.replace(/\n$/, '') })
}
