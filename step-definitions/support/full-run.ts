import { PassThrough } from 'node:stream'
import { loadConfiguration, loadSources } from '@cucumber/cucumber/api'
import { parametersSha256 } from './artifact-attachment.ts'

/** The run that proves: of all scenarios, with the archive run as cucumber.js says. */
export type FullRun = {
  /** `file:line`, of the scenarios that the default profile by itself runs. */
  readonly ids: readonly string[]
  /** Of the default profile and `artifact`; undefined when there is no such profile. */
  readonly parametersSha256: string | undefined
}

/** What a full run of the project in this folder is. */
export async function fullRun(cwd: string): Promise<FullRun> {
  const silence = () => new PassThrough().resume()
  const environment = { cwd, stdout: silence(), stderr: silence() }
  const load = (profiles: string[]) => loadConfiguration({ profiles }, environment)
  const { runConfiguration } = await load(['default'])
  const { sources, plugins } = runConfiguration
  const tagExpression = without(plugins?.options['leaveOut'], sources.tagExpression)
  const { plan } = await loadSources({ ...sources, tagExpression }, environment)
  // The file itself has been read: what can be missing is the profile.
  const artifact = await load(['default', 'artifact']).catch(() => undefined)
  return {
    ids: plan.map(({ uri, location }) => `${uri}:${location.line}`),
    parametersSha256:
      artifact && parametersSha256(artifact.runConfiguration.runtime.worldParameters),
  }
}

/** Plugins have no say in what `loadSources` finds, so the tag that ours leaves out is named. */
function without(tag: unknown, expression: string): string {
  const wanted = expression === '' ? [] : [`(${expression})`]
  return [...wanted, ...(typeof tag === 'string' ? [`not ${tag}`] : [])].join(' and ')
}
