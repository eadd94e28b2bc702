import { runConversations } from '../scripts/check.ts'
import type { Measurement } from './measure.ts'
import { beside, measured, median, once, timesByTurns } from './measure.ts'
import type { SkillUnderTest } from './skill-under-test.ts'

/** All conversations, start to end, as `npm run features` runs them. */
export async function runFigures({ bundled: artifact }: SkillUnderTest): Promise<Measurement[]> {
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
  const cold = await once(run('artifact-cold'))
  // At the same time, as `npm test` runs them.
  const both = await once(() => Promise.all([run()(), run('jwks')()]))
  return [
    measured('all conversations, as source', source),
    ...beside('all conversations, as artifact', median(taken('artifact')), { 'as source': source }),
    ...beside('all conversations, each with a cold start', cold, { 'as source': source }),
    measured('all conversations in both modes', both),
  ]
}
