import { PassThrough } from 'node:stream'
import { loadConfiguration, loadSources } from '@cucumber/cucumber/api'

/** The ids, `file:line`, of the scenarios that the default profile by itself runs. */
export async function sourceRunIds(cwd: string): Promise<readonly string[]> {
  const silence = () => new PassThrough().resume()
  const environment = { cwd, stdout: silence(), stderr: silence() }
  const { runConfiguration } = await loadConfiguration({ profiles: ['default'] }, environment)
  const { sources, plugins } = runConfiguration
  const tagExpression = without(plugins?.options['leaveOut'], sources.tagExpression)
  const { plan } = await loadSources({ ...sources, tagExpression }, environment)
  return plan.map(({ uri, location }) => `${uri}:${location.line}`)
}

/** Plugins have no say in what `loadSources` finds, so the tag that ours leaves out is named. */
function without(tag: unknown, expression: string): string {
  const wanted = expression === '' ? [] : [`(${expression})`]
  return [...wanted, ...(typeof tag === 'string' ? [`not ${tag}`] : [])].join(' and ')
}
