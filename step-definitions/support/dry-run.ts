import { PassThrough } from 'node:stream'
import { loadConfiguration, runCucumber } from '@cucumber/cucumber/api'
import type { Envelope } from '@cucumber/messages'

/** What cucumber has to tell about the steps and the features, without anything being run. */
export async function dryRun(): Promise<readonly Envelope[]> {
  const environment = { cwd: process.cwd(), stdout: new PassThrough().resume() }
  const { runConfiguration } = await loadConfiguration({ profiles: ['default'] }, environment)
  const { formats, runtime } = runConfiguration
  const messages: Envelope[] = []
  await runCucumber(
    {
      ...runConfiguration,
      formats: { ...formats, files: {} },
      runtime: { ...runtime, dryRun: true },
    },
    environment,
    (message) => messages.push(message),
  )
  return messages
}
