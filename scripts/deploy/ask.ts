import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'

/**
 * Amazon's own command, by `npm exec`: no dependency, because it brings 500 packages that nothing
 * here needs. It asks for antlr4ts ^0.5.0-alpha.4, takes a newer 0.5.0-dev and crashes on it; with
 * the version that it was written for beside it, it runs.
 */
const packages = ['ask-cli@2.30.7', 'antlr4ts@0.5.0-alpha.4']

type Environment = Readonly<Record<string, string | undefined>>

export type AskOptions = {
  readonly folder?: string
  readonly environment?: Environment
  /** Given it, the command's output passes through it instead of straight to the terminal. */
  readonly show?: (output: string) => void
}

/** Runs `ask …` and returns its exit code. */
export async function runAsk(given: readonly string[], options: AskOptions = {}): Promise<number> {
  const { folder = '.', environment = process.env, show } = options
  const [command, ...before] = npm()
  const wanted = packages.map((name) => `--package=${name}`)
  const child = spawn(command, [...before, 'exec', '--yes', ...wanted, '--', 'ask', ...given], {
    cwd: folder,
    env: { ...withoutSecret(environment), npm_config_ignore_scripts: 'true' },
    stdio: show ? ['inherit', 'pipe', 'pipe'] : 'inherit',
  })
  const printed: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => printed.push(chunk))
  const release = outlive(child.kill.bind(child))
  try {
    return await new Promise<number>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code) => resolve(code ?? 1))
    })
  } finally {
    release()
    show?.(Buffer.concat(printed).toString('utf8'))
  }
}

/** The npm that started us; run by Node itself, so that no shell reads the arguments. */
function npm(): readonly [string, ...string[]] {
  const script = process.env['npm_execpath']
  return script ? [process.execPath, script] : ['npm']
}

/** What the request's file holds need not stand in another process's environment as well. */
function withoutSecret({ OKTA_CLIENT_SECRET: _secret, ...rest }: Environment): Environment {
  return rest
}

/** While the command runs, a signal ends it and not us: we still have to tidy up after it. */
function outlive(kill: (signal: NodeJS.Signals) => boolean): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const pass = (signal: NodeJS.Signals) => void kill(signal)
  for (const signal of signals) process.on(signal, pass)
  return () => {
    for (const signal of signals) process.off(signal, pass)
  }
}

/** `npm run ask -- …`: the official command as it is. */
const startedAs = process.argv[1]
if (startedAs && import.meta.url === pathToFileURL(startedAs).href) {
  process.exitCode = await runAsk(process.argv.slice(2))
}
