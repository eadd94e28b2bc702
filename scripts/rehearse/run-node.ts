import { spawn } from 'node:child_process'
import { buffer } from 'node:stream/consumers'

/** Runs one of our scripts on this Node, with these variables over the present ones. */
export async function runNode(
  script: string,
  given: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly output: string }> {
  const child = spawn(process.execPath, [script, ...given], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const code = new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (ended) => resolve(ended ?? 1))
  })
  const printed = await Promise.all([buffer(child.stdout), buffer(child.stderr)])
  return { code: await code, output: Buffer.concat(printed).toString('utf8') }
}
