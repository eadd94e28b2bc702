import { currentClock, failTurn } from '../clock.ts'
import { replaceDomains } from './no-domains.ts'

let installed = false

/**
 * Makes what would end a Lambda's process end the turn that caused it instead: an error that nobody
 * caught, and `process.exit`. Errors of code outside a turn take their usual way. Idempotent.
 */
export function installCrashes(): void {
  if (installed) return
  installed = true
  if (!process.hasUncaughtExceptionCaptureCallback()) {
    process.setUncaughtExceptionCaptureCallback(caught)
    replaceDomains()
  }
  const exit = process.exit.bind(process)
  process.exit = (code) => (currentClock() ? exited(code) : exit(code))
}

function caught(error: Error): void {
  if (failTurn(error)) return
  if (process.listenerCount('uncaughtException') === 0) throw error
  for (const listener of process.listeners('uncaughtException')) {
    listener(error, 'uncaughtException')
  }
}

/** Whoever catches the error has still ended the turn. */
function exited(code?: string | number | null): never {
  const error = new Error(`process.exit(${code ?? ''}) ends the process instead of answering`)
  failTurn(error)
  throw error
}
