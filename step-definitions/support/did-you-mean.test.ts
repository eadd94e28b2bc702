import { describe, expect, it } from 'vitest'
import DidYouMean, {
  culpritOf,
  isNearlyAStep,
  nearestSteps,
  undefinedStep,
} from './did-you-mean.ts'

describe('nearestSteps', () => {
  it.each([
    ['Ada has linked her acount', 'Given {person} has linked their/her/his account'],
    ['Zoë has linked his account ', 'Given {person} has linked their/her/his account'],
    ['Ada is saying "help"', 'When {person} says {utterance}'],
    ['Ada says help', 'When {person} says {utterance}'],
    ['Ada says “what’s my favorite color', 'When {person} says {utterance}'],
    ['alexa says "hello there, how are you today"', 'Then Alexa says {speech}'],
    ['Alexa answers "hello"', 'Then Alexa says {speech}'],
    ['Ada’s access token is expired', 'Given {owner} access token has expired'],
    ['the session has ended', 'Then the session is over'],
    ['Alexa listens', 'Then Alexa is listening'],
    ['Alexa gives the "welcome" promt', 'Then Alexa gives the {prompt} prompt'],
  ])('%s', (text, expected) => {
    expect(nearestSteps(text)).toContain(expected)
  })

  it('puts the nearest first', () => {
    expect(nearestSteps('Ada has linked her acount')[0]).toBe(
      'Given {person} has linked their/her/his account',
    )
  })

  it('has no suggestion where nothing comes near', () => {
    expect(nearestSteps('the moon is made of green cheese')).toEqual([])
  })
})

describe('what is printed for an undefined step', () => {
  it('is the text as it was written, and what to write instead', () => {
    expect(undefinedStep('Alexa mentons "teal"')).toMatchInlineSnapshot(`
      "No step matches  Alexa mentons "teal"

        Did you mean
          Then Alexa mentions {speech}
            such as  Then Alexa mentions "Ada's favorite color is …"
          Then Alexa says {speech}
            such as  Then Alexa says "Ada's favorite color is …"
          Then Alexa does not mention {speech}
            such as  Then Alexa does not mention "Ada's favorite color is …"
        Every step: docs/steps.md"
    `)
  })

  it('is the way to all steps where nothing comes near', () => {
    expect(undefinedStep('the moon is made of green cheese')).toMatchInlineSnapshot(`
      "No step matches  the moon is made of green cheese

        Every step: docs/steps.md"
    `)
  })
})

it('cucumber’s own reports say the same, of the step as cucumber tells it', () => {
  const generatedExpressions = [{ source: 'it is {int} am' }]
  expect(new DidYouMean().build({ generatedExpressions })).toBe(undefinedStep('it is {int} am'))
})

describe('culpritOf', () => {
  it.each([
    ["Okta's introspecton is down", 'Given {service} {fault}'],
    ["Okta's introspection is down thrice", 'Given {service} {fault} {occasion}'],
    ['Okta explodes', 'Given {service} {fault}'],
    ['Okta crashes', 'Given {service} {fault}'],
    ['Okta returns a 503', 'Given {service} {fault}'],
  ])('is one thing that is filled in: %s', (text, step) => {
    expect(culpritOf(text)?.step).toBe(step)
  })

  it.each(['Okta rotates its signing kees', "Okta's introspection was caled twice"])(
    'is none where another step comes near: %s',
    (text) => expect(culpritOf(text)).toBeUndefined(),
  )
})

describe('isNearlyAStep', () => {
  it('knows a step with a slip in it from a sentence', () => {
    expect(isNearlyAStep('Ada has linked her acount')).toBe(true)
    expect(isNearlyAStep('skill speaks about private things, so it is careful')).toBe(false)
  })
})
