import type { Emulator } from '../../emulator/index.ts'
import { createEmulator } from '../../emulator/index.ts'

let current: Emulator | undefined
let linked: boolean | undefined

/** Begins a scenario: a conversation of its own, as `worldParameters` in cucumber.js describe it. */
export async function begin(worldParameters: Parameters<typeof createEmulator>[0]): Promise<void> {
  current = await createEmulator(worldParameters)
  linked = undefined
}

/** Ends it: what follows cannot reach back into it. */
export function end(): void {
  current = undefined
}

/** The conversation of the running scenario. Scenarios of one process run one after another. */
export function emulator(): Emulator {
  if (!current) throw new Error('No scenario is running')
  return current
}

/** How the latest attempt to link ended; undefined when there was none. */
export const lastLinking = (): boolean | undefined => linked

export function rememberLinking(succeeded: boolean): void {
  linked = succeeded
}
