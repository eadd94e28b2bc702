import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { conversationFigures } from './conversations.ts'
import { print } from './measure.ts'
import { oktaFigures } from './okta.ts'
import { processStartFigures } from './process-start.ts'
import { runFigures } from './runs.ts'
import { skillUnderTest } from './skill-under-test.ts'
import { coldStartFigures, warmTurnFigures } from './targets.ts'
import { understandingFigures } from './understanding.ts'

const folder = mkdtempSync(join(tmpdir(), 'colloquy-bench-'))
try {
  // First: once calls are intercepted, those that are meant to go out take longer.
  print(await oktaFigures())
  const skill = await skillUnderTest(folder)
  print(await conversationFigures())
  print(await coldStartFigures(skill))
  print(await warmTurnFigures(skill))
  print(await processStartFigures(skill))
  print(await runFigures(skill))
  // What an utterance costs, and that it stays so in a large model.
  print(await understandingFigures())
} finally {
  rmSync(folder, { recursive: true, force: true })
}
