import { spawn } from 'node:child_process'

/** Runs Node to its end, and resolves to what it printed. */
export function runNode(...given: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] })
    const printed: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => printed.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(printed).toString('utf8'))
      else reject(new Error(`node ${given[0]} ended with ${code}`))
    })
  })
}
