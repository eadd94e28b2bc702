import { describe, expect, it } from 'vitest'
import { runFeature } from './support/run-feature.fixture.ts'

const { code, output } = await runFeature({
  feature: `Feature: Trial

  Example: pasted from a word processor
    Given Ada has linked her account
    And Ada’s access token has expired
    When Ada asks the skill “what is my favorite color”
    Then Alexa says “Ada’s favorite color is teal”
    And Alexa mentions "ADA'S FAVORITE"
    And Alexa says "… favorite color … teal …"

  Example: a text and a table below a step
    Given Linus has linked his account
    When Linus asks the skill "what is my favorite color"
    Then Alexa says:
      """
      Linus's favorite color is "orange".
      """
    And Alexa says one of:
      | Linus's favorite color is teal   |
      | Linus's favorite color is orange |

  Example: a prompt, whatever stands in it
    Given Ada has linked her account
    When Ada asks the skill "what is my favorite color"
    Then Alexa gives the "favorite color" prompt

  Example: calls are counted
    Given Ada has linked her account
    When Ada asks the skill "for a fact"
    Then the skill called Okta 0 times
    And the skill did not call Okta

  Example: evening
    Given it is 9:30 pm
    When Ada opens the skill
    Then Alexa is listening

  Example: the possessive of a name that ends in s
    Given Linus has linked his account
    And Linus’ access token has expired
    When Linus opens the skill
    Then Alexa refreshed the access token once

  Example: sentences before the first step
    The skill speaks to everybody. Then all is well.
    When Ada opens the skill
    Then the skill answered within 1 second
`,
})

describe('steps that no feature of the repository uses', () => {
  it('pass where they are true', () => {
    expect(output).toMatch(/\n7 passed\n$/)
    expect(code).toBe(0)
  })

  it('happen when they say', () => {
    expect(output).toMatch(/✔ evening\n +─ 21:30 ─/)
  })
})
