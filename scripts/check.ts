import { mkdirSync, readFileSync } from 'node:fs'
import type { Finished } from './run.ts'
import { runTool } from './run.ts'

/** What a check found: how many things it looked at, and what to show when some are wrong. */
export type Result = {
  readonly name: string
  readonly passed: number
  readonly failed: number
  readonly output: string
}

/** A check is a name and a way to a result. */
export type Check = { readonly name: string; readonly run: () => Promise<Omit<Result, 'name'>> }

const whole = ({ code, output }: Finished) =>
  code === 0 ? { passed: 1, failed: 0, output: '' } : { passed: 0, failed: 1, output }

export const types: Check = {
  name: 'types',
  run: async () => whole(await runTool('typescript', 'tsc', ['--pretty'])),
}

export const lint: Check = {
  name: 'lint',
  run: async () =>
    whole(await runTool('@biomejs/biome', 'biome', ['check', '--error-on-warnings'])),
}

export const unit: Check = {
  name: 'unit tests',
  async run() {
    const report = 'reports/unit.json'
    mkdirSync('reports', { recursive: true })
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
    const { code, output } = await runTool('vitest', 'vitest', ['run', ...reporters])
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    // A file that cannot be loaded fails the run without a failed test.
    const failed = code === 0 ? 0 : Math.max(1, numFailedTests)
    return { passed: numPassedTests, failed, output: failed > 0 ? output : '' }
  },
}

/** All conversations under a combination of profiles. */
export const features = (name: string, profiles: readonly string[]): Check => ({
  name: `features, ${name}`,
  async run() {
    const { code, output } = await runConversations(profiles, [], `reports/${name}`)
    const { passed, failed } = tallied(output)
    return {
      passed,
      failed: code === 0 ? 0 : Math.max(1, failed),
      output: code === 0 ? '' : output,
    }
  },
})

/** Runs cucumber with profiles beside the default one; its reports go to a folder of their own. */
export const runConversations = (
  profiles: readonly string[],
  given: readonly string[],
  reports: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Finished> =>
  runTool(
    '@cucumber/cucumber',
    'cucumber-js',
    [...['default', ...profiles].flatMap((profile) => ['-p', profile]), ...given],
    { ...environment, COLLOQUY_REPORTS: reports },
  )

/** The last line that a run prints: `31 passed · 2 MISMATCH · 1 SCENARIO`. */
export function tallied(output: string): {
  readonly passed: number
  readonly failed: number
  readonly kinds: ReadonlyMap<string, number>
} {
  const [, passed = '0', rest = ''] = /^(\d+) passed(.*)$/m.exec(output) ?? []
  const kinds = new Map(
    [...rest.matchAll(/(\d+) ([A-Z]+)/g)].map(([, count, kind = '']) => [kind, Number(count)]),
  )
  const failed = [...kinds.values()].reduce((sum, count) => sum + count, 0)
  return { passed: Number(passed), failed, kinds }
}
