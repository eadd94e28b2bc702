import { setImmediate } from 'node:timers/promises'
import { isMainThread } from 'node:worker_threads'
import {
  After,
  AfterAll,
  Before,
  BeforeAll,
  BeforeStep,
  setDefaultTimeout,
} from '@cucumber/cucumber'
import type { Configuration } from '../../emulator/index.ts'
import { ColloquyError, withdrawProofOf } from '../../emulator/index.ts'
import { ARTIFACT, packedArtifact } from './artifact-attachment.ts'
import { packed, TRANSCRIPT } from './attachment.ts'
import { checkBelow } from './below.ts'
import { inConversation } from './failing.ts'
import { refuseLostSteps } from './no-steps.ts'
import { refuseSlips } from './selection.ts'
import { begin, emulator, end, isRunning, prepare } from './world.ts'

// Real time, for a busy machine: what the skill may take is measured in virtual time.
setDefaultTimeout(60_000)

let prepared = false
let scenarios = 0

BeforeAll(async function () {
  refuseSlips()
  // A copy, as each scenario gets one.
  const parameters = JSON.parse(JSON.stringify(this.parameters))
  await orWithdrawProof(parameters, prepare(parameters))
  prepared = true
})

Before(async function ({ gherkinDocument, pickle }) {
  scenarios += 1
  end()
  refuseLostSteps(gherkinDocument, pickle)
  const isExact = pickle.tags.some(({ name }) => name === '@exact')
  await orWithdrawProof(this.parameters, begin(this.parameters, isExact))
})

BeforeStep(({ pickleStep }) => checkBelow(pickleStep))

After(async function () {
  if (!isRunning()) return
  this.attach(packed(emulator()), TRANSCRIPT)
  const { artifact, configuration } = emulator()
  const how = { ...configuration, worldParameters: this.parameters }
  if (artifact) this.attach(packedArtifact(artifact, how), ARTIFACT)
  // A call that the skill did not wait for may still be on its way out.
  await setImmediate()
  const [late] = emulator().lateProblems()
  if (!late) return
  const { code, what, evidence, remedy } = late
  throw inConversation(code, what, { notes: evidence.join('\n') }, remedy)
})

/** No scenario can say which bytes ran when none of them can begin. */
async function orWithdrawProof(configuration: Configuration, beginning: Promise<void>) {
  try {
    await beginning
  } catch (error) {
    const file = withdrawProofOf(configuration)
    if (file) console.warn(`${file} is withdrawn: no conversation can begin with these bytes`)
    throw error
  }
}

// A path or a tag with a slip in it selects nothing, and nothing must not look like success.
AfterAll(() => {
  if (isMainThread && prepared && scenarios === 0) throw nothingRan()
})

const nothingRan = () =>
  new ColloquyError('SCENARIO_INVALID', {
    what: 'No scenario ran',
    remedy: 'Check the path, the line and the tags that were asked for.',
  })
