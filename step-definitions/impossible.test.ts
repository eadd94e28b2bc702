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

  Example: nearly a server
    Given Ada's access token comes from OtherServer

  Example: part of an attribute
    When Ada changes her color to "green" in Okta

  Example: remembered inside
    When Ada asks the skill "to start the quiz"
    Then the skill remembers quiz.rihgt as "0"

  Example: remembered by its last name
    When Ada asks the skill "to start the quiz"
    Then the skill remembers right as "0"

  Example: inside nothing
    When Ada asks the skill "to start the quiz"
    Then the skill remembers quiz.right.answers as "0"

  Example: trouble before linking
    Given Okta's introspection is down
    And Okta's token endpoint returns 503 once
    And Ada has linked her account

  Example: trouble elsewhere
    Given Okta's introspection is down
    And Okta's token endpoint takes 2 seconds to answer
    And an administrator unassigns Ada from the app
    And Ada has linked her account

  Example: number
    Given it is 8 am

  Example: endpoint
    Given Okta's introspecton is down

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
    ['nearly a server', 'did you mean "OtherAuthServer"?'],
    ['part of an attribute', 'did you mean "favoriteColor"?'],
    ['remembered inside', 'it remembers quiz.asked, quiz.right'],
    ['remembered inside', 'Did you mean quiz.right?'],
    ['remembered by its last name', 'Did you mean quiz.right?'],
    ['inside nothing', 'there is nothing inside quiz.right'],
    ['trouble before linking', "Okta's token endpoint returns 503\n"],
    ['trouble before linking', 'Put that step after the linking, or let it recover before.'],
    ['trouble elsewhere', 'Check the user in the Okta file'],
    ['number', 'No step matches  it is 8 am'],
    ['number', '"8 am" cannot stand for {time}'],
    ['endpoint', "cannot stand for {service}. Did you mean Okta's introspection?"],
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
      "      ✘ Ada has linked her acount   trial/trial.feature:82

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
    expect(impossible.output).toMatch(/\n0 passed · 28 SCENARIO\n$/)
    expect(impossible.output).not.toMatch(/^ *at .*[\\/].*:\d+/m)
  })
})
