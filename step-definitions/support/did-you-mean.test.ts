import { describe, expect, it } from 'vitest'
import DidYouMean, { isNearlyAStep, nearestSteps } from './did-you-mean.ts'

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
  const print = (text: string) =>
    new DidYouMean().build({ step: { text }, generatedExpressions: [{ source: 'generated' }] })

  it('is the text as it was written, and what to write instead', () => {
    expect(print('Alexa mentons "teal"')).toMatchInlineSnapshot(`
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
    expect(print('the moon is made of green cheese')).toMatchInlineSnapshot(`
      "No step matches  the moon is made of green cheese

        Every step: docs/steps.md"
    `)
  })
})

describe('isNearlyAStep', () => {
  it('knows a step with a slip in it from a sentence', () => {
    expect(isNearlyAStep('Ada has linked her acount')).toBe(true)
    expect(isNearlyAStep('skill speaks about private things, so it is careful')).toBe(false)
  })
})
