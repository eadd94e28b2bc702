import { artifact, build } from './artifact-checks.ts'
import type { Check, Result } from './check.ts'
import { features, lint, types, unit } from './check.ts'
import { mutants } from './mutants.ts'

/** Those that take longest come first, so that both lanes are busy to the end. */
const checks: readonly Check[] = [
  unit,
  features('introspection', []),
  features('jwks', ['jwks']),
  types,
  lint,
  ...mutants,
]

/** Two at a time: more than that only makes each of them slower on a small machine. */
const lanes = 2

const results: Result[] = []

/** By itself: the checks that follow may look at what it built, or at what is not there. */
const isBuilt = (await report(build)).failed === 0
const waiting = isBuilt ? [artifact, ...checks] : [...checks]

async function work(): Promise<void> {
  for (let check = waiting.shift(); check; check = waiting.shift()) await report(check)
}

async function report(check: Check): Promise<Result> {
  const result = { name: check.name, ...(await attempt(check)) }
  results.push(result)
  const mark = result.failed > 0 ? '✘' : '✔'
  console.log(`${mark} ${result.name}: ${result.passed} passed, ${result.failed} failed`)
  if (result.output) console.log(result.output)
  return result
}

async function attempt(check: Check): Promise<Omit<Result, 'name'>> {
  try {
    return await check.run()
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) }
  }
}

await Promise.all(Array.from({ length: lanes }, work))

const sum = (of: 'passed' | 'failed') => results.reduce((total, result) => total + result[of], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 ? 1 : 0
