import { setImmediate } from 'node:timers/promises'
import { isMainThread } from 'node:worker_threads'
import { After, AfterAll, Before, BeforeStep, setDefaultTimeout } from '@cucumber/cucumber'
import { ColloquyError } from '../../emulator/index.ts'
import { packed, TRANSCRIPT } from './attachment.ts'
import { checkBelow } from './below.ts'
import { mismatch } from './failing.ts'
import { refuseLostSteps } from './no-steps.ts'
import { begin, emulator, end, isRunning, scenariosBegun } from './world.ts'

// Real time, for a busy machine: what the skill may take is measured in virtual time.
setDefaultTimeout(60_000)

Before(async function ({ gherkinDocument, pickle }) {
  end()
  refuseLostSteps(gherkinDocument, pickle)
  await begin(this.parameters)
})

BeforeStep(({ pickleStep }) => checkBelow(pickleStep))

After(async function () {
  if (!isRunning()) return
  this.attach(packed(emulator()), TRANSCRIPT)
  // A call that the skill did not wait for may still be on its way out.
  await setImmediate()
  const [late] = emulator().lateProblems()
  if (!late) return
  const { code, what, evidence, remedy } = late
  throw mismatch(code, what, { notes: evidence.join('\n') }, remedy)
})

// A path or a tag with a slip in it selects nothing, and nothing must not look like success.
AfterAll(() => {
  if (isMainThread && scenariosBegun() === 0) throw nothingRan()
})

const nothingRan = () =>
  new ColloquyError('SCENARIO_INVALID', {
    what: 'No scenario ran',
    remedy: 'Check the path, the line and the tags that were asked for.',
  })
