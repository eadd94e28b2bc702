import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runFeature } from './support/run-feature.fixture.ts'

const tutorial = readFileSync('docs/writing-scenarios.md', 'utf8')

const blocks = (language: string): readonly string[] =>
  [...tutorial.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(
    ([, text = '']) => text,
  )

/** The fixtures as they are after somebody has done what the tutorial says. */
function fixtures() {
  const [people = '', user = '', claim = ''] = blocks('yaml')
  const indented = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by))
  const old = '      - { name: FirstNameClaim, value: user.firstName }\n'
  return {
    'people.yaml': `${readFileSync('fixtures/people.yaml', 'utf8')}${people}`,
    'okta.yaml': `${readFileSync('fixtures/okta.yaml', 'utf8').replace(old, () => indented(claim, 6))}${indented(user, 2)}`,
  }
}

describe('the tutorial', () => {
  it('has features that pass, with the people and the claim that it adds', {
    timeout: 60_000,
  }, async () => {
    const features = blocks('gherkin')
    const { output, code } = await runFeature({ features, files: fixtures() })
    expect(features.length).toBeGreaterThan(4)
    expect(output.split('\n').filter((line) => line.includes('✘'))).toEqual([])
    expect(output).toMatch(/\n9 passed\n$/)
    expect(code).toBe(0)
  })
})
