import { describe, expect, it } from 'vitest'
import { runFeature } from './support/run-feature.fixture.ts'

// Each of these starts cucumber anew.
describe('a run that cannot do what was asked', { timeout: 60_000 }, () => {
  it('names each line that is not Gherkin', async () => {
    const { code, output } = await runFeature({
      feature: 'Feature: a\n  Example: b\n    Given Ada opens the skill\n    Whn Ada says "x"\n',
    })
    expect(code).toBe(1)
    expect(output).toMatchInlineSnapshot(`
      "
      ✘ SCENARIO  trial/trial.feature:4  This line cannot stand here

        Whn Ada says "x"

        A step begins with Given, When, Then, And or But; a scenario with Example:, and so on.
        A file begins with Feature:.  See docs/writing-scenarios.md

      0 passed · 1 SCENARIO
      "
    `)
  })

  it('does not pass when nothing ran', async () => {
    const { code, output } = await runFeature({ feature: '', given: ['features/no-such.feature'] })
    expect(code).toBe(1)
    expect(output).toMatchInlineSnapshot(`
      "
      ✘ SCENARIO  No scenario ran

        Check the path, the line and the tags that were asked for.

      0 passed · 1 SCENARIO
      "
    `)
  })

  it('names a skill that cannot be loaded, and does not go on', async () => {
    const { about } = await runFeature({
      skill: 'export const handle = 1\n',
      feature: 'Feature: a\n  Example: b\n    When Ada opens the skill\n',
    })
    expect(about('b')).toMatch(
      /\(before the first step\)[\s\S]*SKILL {2}trial\/skill.ts does not export/,
    )
    expect(about('b').match(/✘/g)).toHaveLength(1)
  })
})
