import type { Emulator, HttpCall } from '../../emulator/index.ts'
import { createEmulator } from '../../emulator/index.ts'

/** How an attempt to link ended, and what it called on the way. */
export type LinkingAttempt = {
  readonly person: string
  /** Why there is no token; undefined when there is one. */
  readonly because: string | undefined
  readonly calls: readonly HttpCall[]
}

let current: Emulator | undefined
let attempt: LinkingAttempt | undefined
let begun = 0

/** Begins a scenario: a conversation of its own, as `worldParameters` in cucumber.js describe it. */
export async function begin(worldParameters: Parameters<typeof createEmulator>[0]): Promise<void> {
  begun += 1
  attempt = undefined
  current = await createEmulator(worldParameters)
  if (begun === 1) for (const warning of current.warnings) console.warn(`Warning: ${warning}`)
}

/** Ends it: what follows cannot reach back into it. */
export function end(): void {
  current = undefined
}

/** Whether a scenario runs: one that could not begin has no conversation. */
export const isRunning = (): boolean => current !== undefined

/** How many scenarios have begun in this process. */
export const scenariosBegun = (): number => begun

/** The conversation of the running scenario. Scenarios of one process run one after another. */
export function emulator(): Emulator {
  if (!current) throw new Error('No scenario is running')
  return current
}

/** The latest attempt to link; undefined when there was none. */
export const lastLinking = (): LinkingAttempt | undefined => attempt

export function rememberLinking(latest: LinkingAttempt): LinkingAttempt {
  attempt = latest
  return latest
}
