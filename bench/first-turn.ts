// Run by process-start.ts in a process of its own: creates the emulator and launches the skill.
import { createEmulator } from '../emulator/index.ts'
import { configurationFor } from '../emulator/simulator/configuration.ts'

const emulator = await createEmulator(await configurationFor({}))
const turn = await emulator.opens('Ada')
if (!turn.said) throw new Error('A launch was not answered')
process.exit()
