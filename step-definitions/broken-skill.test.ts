import { describe, expect, it } from 'vitest'
import { runFeature } from './support/run-feature.fixture.ts'

const broken = await runFeature({
  skill: `export const handler = async (event) => {
  const say = (ssml) => ({
    version: '1.0',
    response: { outputSpeech: { type: 'SSML', ssml }, shouldEndSession: true },
  })
  switch (event.request.intent?.name ?? event.request.type) {
    case 'LaunchRequest': throw new TypeError('no colour today')
    case 'SessionEndedRequest': return await fetch('https://api.example.com/bye')
    case 'FavoriteColorIntent': return say('<speak>black & white</speak>')
    case 'GetNewFactIntent': return await fetch('https://api.example.com/facts')
    case 'StartQuizIntent': fetch('https://api.example.com/quiz').catch(() => {}); return say('<speak>go</speak>')
    case 'AMAZON.HelpIntent': return new Promise(() => {})
    default: return { version: '1.0', response: {} }
  }
}
`,
  steps: `import { Given } from '@cucumber/cucumber'
Given('{person} has linked her account', () => {})
Given('the sky falls', () => { throw new Error('it fell') })
`,
  feature: `Feature: Trial
  Example: ambiguous
    Given Ada has linked her account

  Example: step
    Given the sky falls

  Example: threw
    When Ada opens the skill

  Example: rejected
    When Ada asks the skill "what is my favorite color"

  Example: stray
    When Ada asks the skill "for a fact"

  Example: stray that nobody waits for
    When Ada asks the skill "to start the quiz"

  Example: hangs
    When Ada asks the skill "for help"
`,
})

describe('a SKILL failure', () => {
  it('shows the skill’s own frames and nobody else’s', () => {
    expect(broken.about('threw')).toMatchInlineSnapshot(`
      "      ✘ Ada opens the skill   trial/trial.feature:9

              SKILL  The skill threw an error instead of answering

                 1  Ada    Alexa, open sample quiz game
                  ✘ Alexa  There was a problem with the requested skill's response.
                           ← session over: an error

                TypeError: no colour today
                at handler (file://trial/skill.ts:7:33)
                then        In answer to SessionEndedRequest: The skill called an address nobody planned:  GET https://api.example.com/bye
                then        In answer to SessionEndedRequest: The skill threw an error instead of answering
                            TypeError: fetch failed

                understood  the skill was opened
                called      nobody: unknown → no answer (0 ms)
                logged      nothing

                The customer would hear that there was a problem. Catch it in an error handler."
    `)
  })

  it('says what Alexa would reject', () => {
    expect(broken.about('rejected')).toMatchInlineSnapshot(`
      "      ✘ Ada asks the skill "what is my favorite color"   trial/trial.feature:12

              SKILL  Alexa would reject this response

                 1  Ada    Alexa, ask sample quiz game what is my favorite color
                  ✘ Alexa  There was a problem with the requested skill's response.
                           ← session over: an error

                response.outputSpeech.ssml   a raw "&"; write &amp; (line 1, column 14, near "speak>black & white</speak>")
                then        In answer to SessionEndedRequest: The skill called an address nobody planned:  GET https://api.example.com/bye
                then        In answer to SessionEndedRequest: The skill threw an error instead of answering
                            TypeError: fetch failed

                understood  FavoriteColorIntent
                called      nobody: unknown → no answer (0 ms)
                logged      nothing

                The customer would hear "There was a problem with the requested skill's response."
                See https://developer.amazon.com/docs/custom-skills/request-and-response-json-reference.html"
    `)
  })

  it.each([
    [
      'stray',
      'SKILL  The skill called an address nobody planned:  GET https://api.example.com/facts',
    ],
    ['stray that nobody waits for', 'nobody planned:  GET https://api.example.com/quiz'],
    ['stray', 'then        In answer to SessionEndedRequest: The skill called an address nobody'],
    ['hangs', 'SKILL  The skill did not answer within 7 seconds'],
  ])('explains itself: %s', (scenario, words) => {
    expect(broken.about(scenario)).toContain(words)
  })

  it('is counted, beside what is nobody’s but ours', () => {
    expect(broken.output).toMatch(/\n0 passed · 2 EMULATOR · 5 SKILL\n$/)
    expect(broken.code).toBe(1)
  })
})

describe('an EMULATOR failure', () => {
  it('tells which steps are ambiguous', () => {
    const about = broken.about('ambiguous')
    expect(about).toMatch(/EMULATOR {2}Several steps match, so none is taken/)
    expect(about).toMatch(/account-linking\.ts:\d+\n.*trial\/steps\.ts:2\n/)
  })

  it('shows the stack of a step that broke', () => {
    expect(broken.about('step')).toMatch(/EMULATOR {2}A step broke[\s\S]*it fell[\s\S]*steps\.ts:3/)
  })
})
