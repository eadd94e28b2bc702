import { describe, expect, it } from 'vitest'
import { runFeature } from './support/run-feature.fixture.ts'

const mismatches = await runFeature({
  feature: `Feature: Trial
  Background:
    Given Ada has linked her account

  Example: speech
    When Ada asks the skill "what is my favorite color"
    Then Alexa says "Ada's favorite color is green."

  Example: prompt
    When Ada asks the skill "what is my favorite color"
    Then Alexa gives the "goodbye" prompt

  Example: intent
    When Ada opens the skill
    And Ada says "whats the weather of my dreams"
    Then the skill hears FavoriteColorIntent

  Example: card
    When Ada asks the skill "what is my favorite color"
    Then Ada is asked to link her account

  Example: session
    When Ada opens the skill
    Then the session ended because nobody answered

  Example: calls
    When Ada asks the skill "what is my favorite color"
    And Ada asks the skill "for help"
    Then Alexa refreshed the access token twice

  Example: order
    When Ada asks the skill "what is my favorite color"
    And Ada asks the skill "what is my favorite color"
    Then the skill called, in order:
      | the secrets extension |
      | Okta                  |
      | Okta's key set        |

  Example: order as shown
    When Ada asks the skill "what is my favorite color"
    And Ada asks the skill "what is my favorite color"
    Then the skill called, in order:
      | the secrets extension |
      | Okta's introspection  |
      | the secrets extension |
      | Okta's introspection  |
    And the skill called, in order:
      | the secrets extension |
      | Okta                  |
      | the secrets extension |
      | Okta's introspection  |
      | Okta                  |

  Example: one of
    When Ada asks the skill "for help"
    Then Alexa says one of:
      | Goodbye!      |
      | I can tell.   |
      | See you soon! |

  Example: linking
    Given Okta is down
    When Ada links her account in the Alexa app
    Then linking succeeds

  Example: lapsed
    When Ada opens the skill
    And 1 minute passes
    Then the session is over
    And Alexa is listening

  Example: reprompt
    When Ada opens the skill
    Then Alexa reprompts with "You can say: …"
    When Ada says nothing
    Then Alexa reprompts with "You can say: …"
    And Alexa reprompts with "nonsense"

  Example: fallback
    When Ada opens the skill
    And Ada says "whats the weather of my dreams"
    Then Alexa gives the "favorite color" prompt

  Example: error
    Given Okta is down
    When Ada asks the skill "what is my favorite color"
    Then Alexa gives the "favorite color" prompt

  Example: long
    When Ada opens the skill
    And Ada says "help"
    And Ada says "help"
    And Ada says "stop"
    Then Alexa is listening
`,
})

describe('a MISMATCH', () => {
  it('is the conversation, the two texts and the facts', () => {
    expect(mismatches.about('speech')).toMatchInlineSnapshot(`
      "      ✘ Alexa says "Ada's favorite color is green."   trial/trial.feature:7

              MISMATCH  Alexa did not say what the scenario expects

                 1  Ada    Alexa, ask sample quiz game what is my favorite color
                  ✘ Alexa  Ada's favorite color is [-green-] {+teal+}.
                           ← session over

                expected    Ada's favorite color is green.
                said        Ada's favorite color is teal.

                understood  FavoriteColorIntent
                called      the secrets extension: GetSecretValue → 200 (0 ms)
                            Okta: introspect → 200 (0 ms)
                logged      {"level":"INFO","requestType":"IntentRequest","intent":"FavoriteColorIntent","handler":"favorite color","outcome":"answered","ms":0}
                handler     favorite color"
    `)
  })

  it('names the prompt that was given instead', () => {
    expect(mismatches.about('prompt')).toMatchInlineSnapshot(`
      "      ✘ Alexa gives the "goodbye" prompt   trial/trial.feature:11

              MISMATCH  Alexa did not give the "goodbye" prompt (en-US)

                 1  Ada    Alexa, ask sample quiz game what is my favorite color
                  ✘ Alexa  [-Goodbye-] {+Ada's favorite color is teal+}.
                           ← session over

                expected    Goodbye!
                said        Ada's favorite color is teal.

                prompts     the answer gives "favorite color"

                understood  FavoriteColorIntent
                called      the secrets extension: GetSecretValue → 200 (0 ms)
                            Okta: introspect → 200 (0 ms)
                logged      {"level":"INFO","requestType":"IntentRequest","intent":"FavoriteColorIntent","handler":"favorite color","outcome":"answered","ms":0}
                handler     favorite color"
    `)
  })

  it('tells what came near to what was said, and which words nothing knows', () => {
    expect(mismatches.about('intent')).toMatchInlineSnapshot(`
      "      ✘ the skill hears FavoriteColorIntent   trial/trial.feature:16

              MISMATCH  Alexa understood something else

                 1  Ada    Alexa, open sample quiz game
                    Alexa  Welcome back, Ada. You can ask for your favorite color, a color fact, or the quiz. What would you like?
                           ← listening
                 2  Ada    whats the weather of my dreams
                  ✘ expected FavoriteColorIntent, got AMAZON.FallbackIntent
                           ≈ fallback: no sample covers it
                           ← listening

                nearest samples in en-US
                   0.63  QuizAnswerIntent  it's {answer}  missing: "its"
                no sample has  "weather", "dreams"

                understood  AMAZON.FallbackIntent
                called      nothing
                logged      {"level":"INFO","requestType":"IntentRequest","intent":"AMAZON.FallbackIntent","handler":"fallback","outcome":"answered","ms":0}
                handler     fallback

                If people say this, add it to skill/skill-package/interactionModels/custom/en-US.json."
    `)
  })

  it('marks the card', () => {
    expect(mismatches.about('card')).toMatchInlineSnapshot(`
      "      ✘ Ada is asked to link her account   trial/trial.feature:20

              MISMATCH  Ada sees no card, and the scenario expects an account linking card

                 1  Ada    Alexa, ask sample quiz game what is my favorite color
                    Alexa  Ada's favorite color is teal.
                  ✘ card: none
                           ← session over

                understood  FavoriteColorIntent
                called      the secrets extension: GetSecretValue → 200 (0 ms)
                            Okta: introspect → 200 (0 ms)
                logged      {"level":"INFO","requestType":"IntentRequest","intent":"FavoriteColorIntent","handler":"favorite color","outcome":"answered","ms":0}
                handler     favorite color"
    `)
  })

  it('marks what became of the session', () => {
    expect(mismatches.about('session')).toMatchInlineSnapshot(`
      "      ✘ the session ended because nobody answered   trial/trial.feature:24

              MISMATCH  The session is not as the scenario expects

                 1  Ada    Alexa, open sample quiz game
                    Alexa  Welcome back, Ada. You can ask for your favorite color, a color fact, or the quiz. What would you like?
                  ✘ the session is open; expected: the session ended because nobody answered
                           ← listening

                understood  the skill was opened
                called      the secrets extension: GetSecretValue → 200 (0 ms)
                            Okta: introspect → 200 (0 ms)
                logged      {"level":"INFO","requestType":"LaunchRequest","handler":"launch","outcome":"answered","ms":0}
                handler     launch"
    `)
  })

  it('tells which calls were counted', () => {
    expect(mismatches.about('calls')).toMatchInlineSnapshot(`
      "      ✘ Alexa refreshed the access token twice   trial/trial.feature:29

              MISMATCH  Alexa refreshed the access token 0 times, and the scenario expects twice

                 1  Ada    Alexa, ask sample quiz game what is my favorite color
                    Alexa  Ada's favorite color is teal.
                           ← session over
                 2  Ada    Alexa, ask sample quiz game for help
                    Alexa  I can tell you your favorite color when your account is linked, tell you a fact about colors, and quiz you on them. You can say: what is my favorite color, tell me a color fact, or start the quiz. What would you like?
                           ← listening

                counted     nothing in turns 1 to 2

                understood  AMAZON.HelpIntent
                called      nothing
                logged      {"level":"INFO","requestType":"IntentRequest","intent":"AMAZON.HelpIntent","handler":"help","outcome":"answered","ms":0}
                handler     help"
    `)
  })

  it('shows expected calls beside those that were made, and where they part', () => {
    const marked = /^ *expected[\s\S]*?(?=\n\n)/m
    expect(marked.exec(mismatches.about('order'))?.[0]).toMatchInlineSnapshot(`
      "             expected               got
                   the secrets extension  the secrets extension  turn 1
                   Okta                   Okta's introspection   turn 1
                ✘  Okta's key set         the secrets extension  turn 2
                   (nothing)              Okta's introspection   turn 2"
    `)
    expect(marked.exec(mismatches.about('order as shown'))?.[0]).toMatchInlineSnapshot(`
      "             expected               got
                   the secrets extension  the secrets extension  turn 1
                   Okta                   Okta's introspection   turn 1
                   the secrets extension  the secrets extension  turn 2
                   Okta's introspection   Okta's introspection   turn 2
                ✘  Okta                   (nothing)"
    `)
  })

  it('shows everything that could have been said', () => {
    expect(mismatches.about('one of')).toMatch(
      /expected +Goodbye!\n +I can tell\.\n +See you soon!\n +said +I can tell you/,
    )
  })

  it('tells what linking did, where nobody has spoken', () => {
    expect(mismatches.about('linking')).toMatchInlineSnapshot(`
      "      ✘ linking succeeds   trial/trial.feature:64

              MISMATCH  Linking failed, and the scenario expects it to succeed

                linking     Ada: no answer, as ada@example.com
                            browser → Okta: authorize → no answer"
    `)
  })

  it('knows that Alexa no longer listens when too much time has passed', () => {
    expect(mismatches.about('lapsed')).toContain(
      'so much time has passed that Alexa closed the session; expected: Alexa is listening',
    )
  })

  it('hears the reprompt before the silence and after it', () => {
    const about = mismatches.about('reprompt')
    expect(about.match(/✘/g)).toHaveLength(2)
    expect(about).toMatch(/✘ Alexa {2}\[-nonsense-\] \{\+You can say/)
  })

  it('tells what came near where Alexa understood nothing', () => {
    expect(mismatches.about('fallback')).toMatch(
      /nearest samples in en-US\n[\s\S]*no sample has {2}"/,
    )
  })

  it('tells of an error that the skill caught', () => {
    expect(mismatches.about('error')).toMatch(/^ +the skill logged an error: \S+/m)
    expect(mismatches.about('speech')).not.toContain('logged an error')
  })

  it('shows its last turns, and the report the turns before them', () => {
    const about = mismatches.about('long')
    expect(about.match(/^ +\d {2}Ada/gm)).toHaveLength(4)
    expect(about.match(/ 1 {2}Ada/g)).toHaveLength(1)
    expect(about.indexOf(' 1  Ada')).toBeLessThan(about.indexOf('MISMATCH'))
    expect(about.indexOf(' 2  Ada')).toBeGreaterThan(about.indexOf('MISMATCH'))
  })

  it('fails the run and is counted', () => {
    expect(mismatches.code).toBe(1)
    expect(mismatches.output).toMatch(/\n0 passed · 15 MISMATCH\n$/)
    expect(mismatches.output).not.toMatch(/^ *at .*[\\/].*:\d+/m)
  })
})
