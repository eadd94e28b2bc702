import { Clock } from '../emulator/clock.ts'
import { createArtifactTarget } from '../emulator/lambda/artifact/artifact.ts'
import { createSourceTarget } from '../emulator/lambda/source.ts'
import type { InvocationOptions, LambdaTarget } from '../emulator/lambda/target.ts'
import { lambdaLocal, lambdaLocalWarm } from './lambda-local.ts'
import type { Measurement } from './measure.ts'
import { beside, median, quantile, timesByTurns } from './measure.ts'
import { runNode } from './run-node.ts'
import type { SkillUnderTest } from './skill-under-test.ts'

const answerer: InvocationOptions['answerer'] = () => {
  throw new Error('A launch without an account calls nobody')
}

function artifactOf(zip: string, { environment }: SkillUnderTest, cold = false) {
  const clock = new Clock(Date.now())
  return createArtifactTarget({ zip, handler: 'index.handler', environment, clock, answerer, cold })
}

async function answered(target: LambdaTarget, { event }: SkillUnderTest): Promise<void> {
  const { outcome } = await target.invoke(event, { limitMs: 8000, answerer })
  if (outcome.type !== 'answered') throw new Error(`The skill ${outcome.type}`)
}

/** From nothing to the answer to a launch: a process is started, it loads the skill and answers. */
export async function coldStartFigures(skill: SkillUnderTest): Promise<Measurement[]> {
  const cold = (zip: string) => async () => answered(await artifactOf(zip, skill, true), skill)
  const works = {
    artifact: cold(skill.bundled),
    unbundled: cold(skill.unbundled),
    'lambda-local 2.2.0': () => lambdaLocal(skill),
    'node -e 0': () => runNode('-e', '0'),
  }
  await timesByTurns(2, works)
  const taken = await timesByTurns(25, works)
  return beside('spawn → first answer', median(taken('artifact')), {
    unbundled: median(taken('unbundled')),
    'lambda-local 2.2.0': median(taken('lambda-local 2.2.0')),
    'node -e 0': median(taken('node -e 0')),
  })
}

/** One more launch, where many have gone before; beside the other ways to send it. */
export async function warmTurnFigures(skill: SkillUnderTest): Promise<Measurement[]> {
  const { source: module, environment } = skill
  const clock = new Clock(Date.now())
  const source = await createSourceTarget({ module, environment, clock, answerer })
  const artifact = await artifactOf(skill.bundled, skill)
  const unbundled = await artifactOf(skill.unbundled, skill)
  const works = {
    artifact: () => answered(artifact, skill),
    unbundled: () => answered(unbundled, skill),
    source: () => answered(source, skill),
  }
  const rounds = 1000
  await timesByTurns(rounds / 10, works)
  const taken = await timesByTurns(rounds, works)
  const peer = await lambdaLocalWarm(skill, rounds)
  const quantiles = { median: 0.5, p95: 0.95 }
  return Object.entries(quantiles).flatMap(([name, part]) =>
    beside(`a warm turn, ${name}`, quantile(taken('artifact'), part), {
      unbundled: quantile(taken('unbundled'), part),
      source: quantile(taken('source'), part),
      'lambda-local 2.2.0': quantile(peer, part),
    }),
  )
}
