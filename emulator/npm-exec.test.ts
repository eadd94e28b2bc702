import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const binary = fileURLToPath(new URL('../bin/colloquy.js', import.meta.url))
/** Starts what follows and passes no signal on: as npm does. */
const likeNpm = `
  const [node, ...args] = process.argv.slice(1)
  require('node:child_process').spawn(node, args, { stdio: 'inherit' })
`

test('the server ends when npm, which started it, is killed', { timeout: 15_000 }, async () => {
  const env = { ...process.env, npm_command: 'exec' }
  const args = ['-e', likeNpm, process.execPath, binary, 'okta']
  const npm = spawn(process.execPath, args, {
    detached: true,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => endGroup(Number(npm.pid)))
  const closed = once(npm.stdout, 'close')
  const lines = createInterface(npm.stdout)[Symbol.asyncIterator]()
  const { url } = JSON.parse(String((await lines.next()).value))
  await expect(fetch(url)).resolves.toBeDefined()
  npm.kill('SIGKILL')
  // Both hold the same pipe: it closes when the last of them has gone.
  await closed
  await expect(fetch(url)).rejects.toThrow()
})

/** Whatever is left of it, which is nothing unless the test has failed. */
function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL')
  } catch (error) {
    expect(error).toMatchObject({ code: 'ESRCH' })
  }
}
