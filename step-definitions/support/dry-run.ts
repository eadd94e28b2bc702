import { PassThrough } from 'node:stream'
import { loadConfiguration, runCucumber } from '@cucumber/cucumber/api'
import type { Envelope } from '@cucumber/messages'

/**
 * What cucumber has to tell about the steps and the features, without anything being run: of those
 * that a run of the default profile would choose, or of all in these files.
 */
export async function dryRun(files?: readonly string[]): Promise<readonly Envelope[]> {
  const environment = { cwd: process.cwd(), stdout: new PassThrough().resume() }
  const { runConfiguration } = await loadConfiguration({ profiles: ['default'] }, environment)
  const { formats, runtime, sources } = runConfiguration
  const all = files && { sources: { ...sources, ...everything, paths: [...files] }, plugins: none }
  const messages: Envelope[] = []
  await runCucumber(
    {
      ...runConfiguration,
      ...all,
      formats: { ...formats, files: {} },
      runtime: { ...runtime, dryRun: true },
    },
    environment,
    (message) => messages.push(message),
  )
  return messages
}

const everything = { names: [], tagExpression: '' }
const none = { specifiers: [], options: {} }
