import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** How a command ended, and everything that it printed. */
export type Finished = { readonly code: number; readonly output: string }

/** Runs the command that an installed package brings, on this same Node. */
export function runTool(
  packageName: string,
  command: string,
  given: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [binOf(packageName, command), ...given], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const printed: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => printed.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => printed.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(printed).toString('utf8') }),
    )
  })
}

function binOf(packageName: string, command: string): string {
  const manifest = join(packageFolder(packageName), 'package.json')
  const { bin } = require(manifest)
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command])
}

/** Packages need not export their package.json, so the folder is looked for by name. */
function packageFolder(packageName: string): string {
  return join(import.meta.dirname, '..', 'node_modules', packageName)
}
