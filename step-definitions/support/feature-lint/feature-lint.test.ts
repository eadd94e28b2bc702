import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, marksIn } from '../../../emulator/lint/lint.fixture.ts'
import { colloquy, parrot } from '../../../emulator/simulator/colloquy.fixture.ts'

const limit = { timeout: 60_000 }

/** What `colloquy lint` finds in a feature: rules and places, and those that are marked in it. */
function linted(marked: string, args: readonly string[] = []) {
  const { text, places } = marksIn(marked)
  const file = join(folderWith({ 'trial.feature': text }), 'trial.feature')
  const { out, code } = colloquy(['lint', '--json', ...args, file])
  const findings: { rule: string; line: number; column: number; what: string; remedy: string }[] =
    out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  const found = findings.map(({ rule, line, column }) => `${line}:${column} ${rule}`)
  const expected = (...rules: string[]) => rules.map((rule, index) => `${places[index]} ${rule}`)
  const texts = findings.map(({ what, remedy }) => `${what}\n${remedy}`)
  return { code, found, expected, texts }
}

describe('colloquy lint of feature files', limit, () => {
  it('finds steps and scenarios that do not do what they seem to', () => {
    const { found, expected, texts, code } = linted(`Feature: Steps
  Example: First
    When Ada opens the skill
    Then ▸Alexa answers "x"
    When ▸Ada says hello

  ▸Example: First
    ▸Wen Ada opens the skill
    When ▸Ada opens the skill
      | a |
    Then ▸the skill hears GetNewFactIntent with:

  ▸Example: Silent
    When Ada opens the skill
    And Ada links her account in the Alexa app

  Example: Late
    Then ▸Ada opens the skill
    And Alexa is listening

  ▸Scenario Outline: Empty
    When Ada says "<words>"
    Examples:
      | words |
`)
    expect(found).toEqual(
      expected(
        'undefined-step',
        'undefined-step',
        'duplicate-scenario',
        'lost-step',
        'step-below',
        'step-below',
        'nothing-checked',
        'step-does-not-check',
        'nothing-runs',
      ),
    )
    expect(texts[0]).toMatch(/Did you mean {2}Then Alexa says \{speech\}/)
    expect(texts[1]).toMatch(/need quotation marks: "hello"/)
    expect(code).toBe(1)
  })

  it('finds names that fixtures, models and the Okta file do not know', () => {
    const { found, expected, texts } = linted(`Feature: Names
  Background:
    Given ▸Adda has linked her account
    And ▸Linu's access token comes from ▸OtherServer

  Example: Of the skill
    Given Linus speaks ▸fr-FR
    When Ada asks the skill "what is my favorite color"
    Then the skill hears ▸FavouriteColorIntent
    And the ▸answr slot is "x"
    And Alexa gives the ▸"welcme" prompt
    When Ada changes her ▸favoriteColour to "green" in Okta
    And the conversation goes:
      | Bob   | ▸hello |
      | Alexa | …     |

  Example: Twice
    Then Alexa is listening
`)
    const names = 'person person authorization-server locale intent slot prompt attribute person'
    expect(found.filter((line) => line.includes('unknown-'))).toEqual(
      expected(...names.split(' ').map((name) => `unknown-${name}`)),
    )
    expect(texts[0]).toMatch(
      /^there is no person "Adda" in fixtures\/people\.yaml\nDid you mean Ada\?/,
    )
  })

  it('says how utterances are heard, in the language of who says them', () => {
    const { found, expected, texts, code } = linted(`Feature: Utterances
  Example: Heard otherwise
    When Ada asks the skill ▸"what is my favorite color"
    Then the skill hears GetNewFactIntent
    When Ada says ▸"book me a flight to oslo"
    And Ada says "book me a flight to oslo"
    Then the skill hears AMAZON.FallbackIntent
    When Ada says ▸"book me a flight to oslo"
    Then the skill hears FavoriteColorIntent
    When Ada says ▸"hey what is my favorite color again"
    And Greta opens the skill
    And Greta says "was ist meine lieblingsfarbe"
    Then the skill hears FavoriteColorIntent

  @exact
  Example: Nothing is guessed
    When Ada asks the skill ▸"hey what is my favorite color again"
    Then Alexa is listening

  Example: By Alexa herself
    When Ada says "Alexa, open sample quiz game"
    And Ada says "exit"
    Then the session is over

  Scenario Outline: In rows
    When Ada says "<words>"
    Then the skill hears FavoriteColorIntent
    Examples:
      | words                     |
      | what is my favorite color |
      ▸| tell me a fact            |
`)
    expect(found).toEqual(
      expected(
        'utterance-of-another-intent',
        'utterance-not-understood',
        'utterance-of-another-intent',
        'utterance-guessed',
        'utterance-not-understood',
        'utterance-of-another-intent',
      ),
    )
    expect(texts[0]).toMatch(/is heard as FavoriteColorIntent, not GetNewFactIntent/)
    expect(code).toBe(0)
  })

  it('finds tags that change nothing', () => {
    const { found, expected, code } = linted(
      `▸@wip
Feature: Tags
  @introspection @exact ▸@jwk ▸@HD-7
  Example: One
    Then Alexa is listening

  @jwks @HD-7 ▸@Exact
  Example: Two
    Then Alexa is listening
`,
      ['--strict'],
    )
    expect(found).toEqual(expected('leftover-tag', 'misspelt-tag', 'unknown-tag', 'misspelt-tag'))
    expect(code).toBe(1)
  })

  it('reads the other files when one is not Gherkin', () => {
    const folder = folderWith({
      'a.feature': 'Feature: A\n  Example: x\n    Given a\n    oops\n  | a |\n | b | c |\n',
      'b.feature': 'Feature: B\n  Example: y\n    Then nothing\n',
    })
    const { out } = colloquy(['lint', folder])
    expect(out.match(/\w\.feature:\d+:\d+ {2}error {2}\S+/g)).toEqual([
      'a.feature:4:5  error  gherkin',
      'a.feature:6:2  error  gherkin',
      'b.feature:3:10  error  undefined-step',
    ])
  })

  it('says what cannot be compared, and goes on with the rest, steps of a team of its own too', () => {
    const steps = join(process.cwd(), 'step-definitions/**/!(*.test).ts')
    const cucumber = join(process.cwd(), 'node_modules/@cucumber/cucumber/lib/index.js')
    const cwd = folderWith({
      ...parrot,
      'people.yaml': 'ada: {}\n',
      'features/a.feature':
        'Feature: A\n  Example: x\n    When Zoe says "fall over"\n    Then so\n',
      'own.mjs': `import cucumber from ${JSON.stringify(cucumber)}
        cucumber.When('Zoe says {utterance}', () => {})`,
      'cucumber.js': `export default ${JSON.stringify({
        import: [steps, 'own.mjs'],
        worldParameters: { skillPackage: 'parrot/package', people: 'people.yaml' },
      })}`,
      'package.json': '{"type": "module"}',
    })
    const { out } = colloquy(['lint', '--json'], { cwd })
    const rules = out.match(/"rule":"[\w-]+"/g) ?? []
    expect(rules).toContain('"rule":"undefined-step"')
    expect(out).toMatch(/"rule":"ambiguous-step","what":"[^}]*\{person\} says \{utterance\}/)
    expect(out).toMatch(/"file":"cucumber\.js".*"rule":"not-checked".*people\.yaml/)
    expect(out).not.toMatch(/unknown-person/)
  })
})
