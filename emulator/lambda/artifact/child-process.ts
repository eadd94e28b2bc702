import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { lambdaMemoryMb } from '../context.ts'
import type { RuntimeFolder } from './runtime-folder.ts'

const preload = new URL('./child/preload.ts', import.meta.url).href
const compiled = join(import.meta.dirname, '../../../node_modules/.cache/compiled')

/**
 * Starts Node as Lambda's runtime does: with these variables and no others, in the task root, which
 * is read-only; `/tmp` may be written to.
 *
 * Unlike Lambda: child processes, worker threads and native add-ons are refused, because what they
 * call would not be seen.
 */
export function startNode(
  { entry, taskRoot }: RuntimeFolder,
  environment: Readonly<Record<string, string>>,
): ChildProcess {
  return spawn(process.execPath, [...flags(), '--import', preload, entry], {
    cwd: taskRoot,
    env: { ...environment, NODE_COMPILE_CACHE: compiled },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
  })
}

/** Lambda keeps some of the memory for what is not JavaScript's heap. */
const heapMb = Math.floor(lambdaMemoryMb * 0.9)

const flags = (): readonly string[] => [
  '--permission',
  '--allow-fs-read=*',
  ...writable().map((path) => `--allow-fs-write=${path}/*`),
  // Documented for nodejs20.x and 22.x, not listed for 24.x: strict can only fail early.
  '--no-experimental-require-module',
  '--no-experimental-detect-module',
  `--max-old-space-size=${heapMb}`,
]

function writable(): readonly string[] {
  const temporary = existsSync('/tmp') ? ['/tmp', realpathSync('/tmp')] : []
  return [...new Set([...temporary, compiled])]
}
