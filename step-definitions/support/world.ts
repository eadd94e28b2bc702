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
let ready: Emulator | undefined
let attempt: LinkingAttempt | undefined

type WorldParameters = Parameters<typeof createEmulator>[0]

/**
 * Makes ready what the first scenario needs, before there is any: a mistake in the configuration,
 * in a file of data or in how the skill loads then stops the run, and is not told for each scenario.
 */
export async function prepare(worldParameters: WorldParameters): Promise<void> {
  ready = await createEmulator(worldParameters)
  for (const warning of ready.warnings) console.warn(`Warning: ${warning}`)
}

/**
 * Begins a scenario: a conversation of its own, as `worldParameters` in cucumber.js describe it. One
 * that demands exactness gets nothing guessed, whatever the profile.
 */
export async function begin(worldParameters: WorldParameters, exact = false): Promise<void> {
  attempt = undefined
  current = exact
    ? await createEmulator({ ...worldParameters, understanding: 'exact' })
    : (ready ?? (await createEmulator(worldParameters)))
  ready = undefined
}

/** Ends it: what follows cannot reach back into it. */
export function end(): void {
  current = undefined
}

/** Whether a scenario runs: one that could not begin has no conversation. */
export const isRunning = (): boolean => current !== undefined

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
