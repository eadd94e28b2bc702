import { describe, expect, it } from 'vitest'
import { runFeature } from './support/run-feature.fixture.ts'

// Each of these starts cucumber anew.
describe('a run that cannot do what was asked', { timeout: 60_000 }, () => {
  it('names each line that is not Gherkin', async () => {
    const { code, output, errors } = await runFeature({
      feature: 'Feature: a\n  Example: b\n    Given Ada opens the skill\n    Whn Ada says "x"\n',
    })
    expect(code).toBe(1)
    expect(errors).toBe('')
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

  const two = `Feature: a
  Example: one
    When Ada opens the skill
    Then Alexa is listening

  Example: two
    When Ada opens the skill
    Then Alexa says nothing
`

  it.each([
    ['a file', ['features/no-such.feature'], 'There is no features/no-such.feature'],
    ['a line', ['features/quiz-and-facts/quiz.feature:1'], /Line 1 of .* is in no example/],
    [
      'a tag',
      ['--tags', '@introspektion'],
      /the tag @introspektion\n\n {2}Did you mean @introspection/,
    ],
    ['a name', ['--name', 'nobody calls it so'], 'No scenario is called "nobody calls it so"'],
    ['a tag of the other mode', ['--tags', '@jwks'], 'the validation mode, leave out'],
  ])('does not pass when there is no such thing: %s', async (_, given, words) => {
    const { code, output } = await runFeature({ given })
    expect(output).toMatch(words)
    expect(output).toMatch(/\n0 passed · 1 SCENARIO\n$/)
    expect(code).toBe(1)
  })

  it('takes the line of a step, as a failure prints it, for the example', async () => {
    const { output } = await runFeature({ feature: two, at: 8 })
    expect(output).toMatch(/✘ two[\s\S]*trial\.feature:8\n[\s\S]*\n0 passed · 1 MISMATCH\n$/)
  })

  it.each([
    ['a skill that cannot be loaded', { skill: 'export const handle = 1\n' }, 'SKILL'],
    [
      'data with a mistake in it',
      { files: { 'people.yaml': 'ada: {}\n', 'okta.yaml': '' } },
      'SCENARIO',
    ],
  ])('names %s once, and does not go on', async (_, given, kind) => {
    const { code, output } = await runFeature({ ...given, feature: two })
    expect(output.match(/✘/g)).toHaveLength(1)
    expect(output).toMatch(new RegExp(`✘ ${kind} {2}trial/`))
    expect(output).toMatch(new RegExp(`\\n0 passed · 1 ${kind}\\n$`))
    expect(code).toBe(1)
  })

  it('counts an example without steps once', async () => {
    const { output } = await runFeature({ feature: 'Feature: a\n  Example: b\n    whn Ada\n' })
    expect(output).toMatch(/The scenario has no steps[\s\S]*\n0 passed · 1 SCENARIO\n$/)
    expect(output).not.toContain('No scenario ran')
  })
})
