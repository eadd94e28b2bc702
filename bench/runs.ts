import { runConversations } from '../scripts/check.ts'
import { median, once, print, timesByTurns } from './measure.ts'
import type { SkillUnderTest } from './skill-under-test.ts'

/** All conversations, start to end, as `npm run features` runs them. */
export async function benchRuns({ bundled: artifact }: SkillUnderTest): Promise<void> {
  const run = (...profiles: string[]) => {
    const world = JSON.stringify({ artifact })
    const reports = `reports/bench-${profiles.join('-') || 'source'}`
    return async () => {
      const given = ['--world-parameters', world]
      const { code, output } = await runConversations(profiles, given, reports)
      if (code !== 0) throw new Error(`The run failed, so that its time says nothing\n${output}`)
    }
  }
  const taken = await timesByTurns(3, { source: run(), artifact: run('artifact') })
  const source = median(taken('source'))
  print('all conversations, as source', source)
  print('all conversations, as artifact', median(taken('artifact')), { 'as source': source })
  const cold = await once(run('artifact-cold'))
  print('all conversations, each with a cold start', cold, { 'as source': source })
  // At the same time, as `npm test` runs them.
  const both = await once(() => Promise.all([run()(), run('jwks')()]))
  print('all conversations in both modes', both)
}
