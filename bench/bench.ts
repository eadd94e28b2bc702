import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchConversations } from './conversations.ts'
import { oktaFigures } from './okta.ts'
import { benchProcessStart } from './process-start.ts'
import { benchRuns } from './runs.ts'
import { skillUnderTest } from './skill-under-test.ts'
import { benchColdStart, benchWarmTurn } from './targets.ts'
import { understandingFigures } from './understanding.ts'

const folder = mkdtempSync(join(tmpdir(), 'colloquy-bench-'))
try {
  // First: once calls are intercepted, those that are meant to go out take longer.
  for (const figure of await oktaFigures()) console.log(JSON.stringify(figure))
  const skill = await skillUnderTest(folder)
  await benchConversations()
  await benchColdStart(skill)
  await benchWarmTurn(skill)
  await benchProcessStart(skill)
  await benchRuns(skill)
  // What an utterance costs, and that it stays so in a large model.
  for (const figure of await understandingFigures()) console.log(JSON.stringify(figure))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
