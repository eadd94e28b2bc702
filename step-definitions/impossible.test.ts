import { describe, expect, it } from 'vitest'
import { runFeature } from './support/run-feature.fixture.ts'

const impossible = await runFeature({
  feature: `Feature: Trial

  Example: person
    When Mia opens the skill

  Example: session
    Given Ada has linked her account
    When Ada asks the skill "what is my favorite color"
    And Ada says "what is my favorite color"

  Example: turn
    Then Alexa says "Hello"

  Example: prompt
    When Ada opens the skill
    Then Alexa gives the "welcom" prompt

  Example: intent
    When Ada opens the skill
    Then the skill hears FavouriteColorIntent

  Example: slot
    When Ada asks the skill "to start the quiz"
    And Ada says "green"
    Then the answr slot is "green"

  Example: attribute
    When Ada changes her favouriteColor to "green" in Okta

  Example: server
    Given Ada's access token comes from NoSuchAuthServer

  Example: token
    Given Ada's access token has been revoked

  Example: words
    When Ada opens the skill
    Then Alexa mentions "…"

  Example: time
    Given it is 25:99

  Example: fault
    Given Okta returns 999

  Example: undefined
    Given Ada has linked her acount

  Example: lost
    Gven Ada has linked her account
    When Ada opens the skill

  Example: no steps
    whn Ada opens the skill

  Example: table
    When the conversation goes:

  Example: no table
    When Ada opens the skill
      | a |

  Example: wrong password
    Given Ada is signed in to Okta
    When Ada tries to link her account with a wrong password

  Example: width
    When the conversation goes:
      | Ada |
`,
})

describe('a SCENARIO failure', () => {
  it('names who there is', () => {
    expect(impossible.about('person')).toMatch(/There are: (?:\p{L}+, )*Ada(?:, |\n|$)/u)
    expect(impossible.about('person')).not.toContain('Did you mean')
  })

  it('shows the conversation, and how to go on', () => {
    expect(impossible.about('session')).toMatchInlineSnapshot(`
      "      ✘ Ada says "what is my favorite color"   trial/trial.feature:9

              SCENARIO  Nobody is listening, so "what is my favorite color" would not reach the skill

                    ─ 09:00 ─
                 1  Ada    Alexa, ask sample quiz game what is my favorite color
                    Alexa  Ada's favorite color is teal.
                           ← session over

                To talk to the skill
                  When Ada opens the skill
                  When Ada asks the skill "what is my favorite color""
    `)
  })

  it.each([
    ['turn', 'Nobody has spoken to Alexa yet, so there is nothing to check'],
    ['prompt', 'Did you mean welcome?'],
    ['intent', 'Did you mean FavoriteColorIntent?'],
    ['slot', 'Did you mean answer?'],
    ['attribute', 'did you mean "favoriteColor"?'],
    ['server', 'there is OktaQuizGameSkillAuthServer, OtherAuthServer'],
    ['token', 'First:  Given Ada has linked their account'],
    ['words', '"…" has no words to compare: every answer would pass'],
    ['time', 'There is no such time of day as 25:99'],
    ['fault', 'Those are 400 to 599'],
    ['lost', 'Gven Ada has linked her account'],
    ['no steps', 'whn Ada opens the skill'],
    ['table', 'nothing stands below it'],
    ['no table', 'The step takes nothing below it'],
    ['wrong password', 'Okta let Ada in without showing its sign-in page'],
    ['width', 'The table has 1 column, not 2'],
  ])('explains itself: %s', (scenario, words) => {
    expect(impossible.about(scenario)).toContain(words)
    expect(impossible.about(scenario)).toMatch(/^ {8}SCENARIO {2}/m)
  })

  it('of an undefined step tells which steps come near', () => {
    expect(impossible.about('undefined')).toMatchInlineSnapshot(`
      "      ✘ Ada has linked her acount   trial/trial.feature:47

              SCENARIO  No step matches  Ada has linked her acount

                Did you mean
                  Given {person} has linked their/her/his account
                    such as  Given Ada has linked her account
                  Given {person} has not linked their/her/his account
                    such as  Given Ada has not linked her account
                  When {person} unlinks their/her/his account
                    such as  When Ada unlinks her account
                Every step: docs/steps.md"
    `)
  })

  it('fails the run, and shows no stack', () => {
    expect(impossible.code).toBe(1)
    expect(impossible.output).toMatch(/\n0 passed · 19 SCENARIO\n$/)
    expect(impossible.output).not.toMatch(/^ *at .*[\\/].*:\d+/m)
  })
})
