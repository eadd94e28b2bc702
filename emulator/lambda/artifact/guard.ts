import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { platform } from 'node:process'
import { notEmulated } from '../../errors.ts'

/** Ends when the pipe to it does: whoever had the folder is gone, and so is all that was in it. */
const script = `trap '' INT TERM HUP
read -r _
for id in "$0"/*/pid; do [ -f "$id" ] && kill -KILL "$(cat "$id")"; done
rm -rf -- "$0"`

const children = new Set<ChildProcess>()
let guarded: string | undefined

/**
 * A new folder that is gone when this process ends, by whatever means, together with the processes
 * that were started in it: one that is frozen does not notice that nobody will ever wake it.
 */
export function guardedFolder(): string {
  guarded ??= guardedRoot()
  return mkdtempSync(join(guarded, 'environment-'))
}

/** Ends the process together with this one. `folder` is where it runs. */
export function guard(child: ChildProcess, folder: string): void {
  const file = join(folder, 'pid')
  children.add(child)
  if (child.pid) writeFileSync(file, String(child.pid))
  child.once('exit', () => {
    children.delete(child)
    rmSync(file, { force: true })
  })
}

function guardedRoot(): string {
  const root = mkdtempSync(join(outside(), 'colloquy-'))
  process.once('exit', () => {
    for (const child of children) child.kill('SIGKILL')
    rmSync(root, { recursive: true, force: true })
  })
  if (platform !== 'win32') watch(root)
  return root
}

function watch(root: string): void {
  const stdio = ['pipe', 'ignore', 'ignore'] as const
  const shell = spawn('/bin/sh', ['-c', script, root], { stdio: [...stdio] })
  shell.unref()
  shell.on('error', () => {})
  shell.stdin?.on('error', () => {})
  unref(shell.stdin)
}

/** Not below /tmp, which a function may write to: its own files are read-only. */
function outside(): string {
  const found = ['/var/tmp', tmpdir()].find((folder) => isWritable(folder) && !isTemporary(folder))
  if (found) return found
  throw notEmulated(
    'There is no folder for the files of the function: neither /var/tmp nor the temporary folder will do',
    'Set TMPDIR to a folder outside of /tmp that you may write to.',
  )
}

const isTemporary = (folder: string): boolean => /^(\/private)?\/tmp(\/|$)/.test(folder)

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** A pipe keeps its process alive unless it is told not to. */
export function unref(stream: unknown): void {
  const unrefIt = Reflect.get(Object(stream), 'unref')
  if (typeof unrefIt === 'function') Reflect.apply(unrefIt, stream, [])
}
