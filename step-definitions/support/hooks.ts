import { After, Before } from '@cucumber/cucumber'
import { packed, TRANSCRIPT } from './attachment.ts'
import { begin, emulator, end } from './world.ts'

Before(async function () {
  await begin(this.parameters)
})

After(function () {
  const { transcript } = emulator()
  this.attach(packed(transcript), TRANSCRIPT)
  const [late] = emulator().lateProblems()
  end()
  if (late) throw late
})
