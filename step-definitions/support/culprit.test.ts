import { describe, expect, it } from 'vitest'
import { readCatalogue } from './catalogue.ts'
import { culpritIn, exampleOf } from './culprit.ts'
import { readParameters } from './parameters.ts'

describe('what keeps a text from being a step', () => {
  it.each([
    [
      'Ada uses an Echo Spot',
      /"Echo Spot" cannot stand for \{device\}\. Did you mean Echo Dot\? One of Echo, Echo Dot, /,
    ],
    ['Okta explodes', /"explodes" cannot stand for \{fault\}\. One of is down, hangs, /],
    [
      "Okta's introspecton is down",
      /^"Okta's introspecton" cannot stand for \{service\}\. Did you mean Okta's introspection\? What is called: Okta, or .*, introspection, /,
    ],
    ["Okta's token is down", /\{service\}\. Did you mean Okta's token endpoint\? /],
    ['Octa hangs the second time', /"Octa" cannot stand for \{service\}\. Did you mean Okta\? /],
    ["Okta's introspecton was called twice", /Did you mean Okta's introspection\? /],
    [
      "Okta's introspection is down thrice",
      /^"thrice" cannot stand for \{occasion\}\. Did you mean 3 times\? Of the calls to come: once, /,
    ],
    ['Okta is down the secnd time', /\{occasion\}\. Did you mean the second time\? /],
    ['Okta retuns 429', /^"retuns 429" cannot stand for \{fault\}\. One of /],
    ['Okta is dwn once', /^"is dwn" cannot stand for \{fault\}\. Did you mean is down\? /],
    ['the skill called Okta thrice', /^"thrice" cannot stand for \{times\}\. Did you mean 3 times/],
    ['it is 8 am', /^"8 am" cannot stand for \{time\}\. A time of day: 9:30 am/],
    ['5 weeks pass', /"5 weeks" cannot stand for \{duration\}\. .*30 seconds, 1 minute/],
    ['Okta takes 5 secs to answer', /"5 secs" cannot stand for \{duration\}/],
    ['ada opens the skill', /A name begins with a capital letter: Ada, not ada$/],
    ["ada's access token has expired", /capital letter: Ada's, not ada's$/],
    ['Ada says "hello', /not closed: "hello$/],
    ['Ada says hello"', /not opened: hello"$/],
    ['Ada says hello', /need quotation marks: "hello"$/],
  ])('%s', (text, why) => {
    expect(culpritIn(text)?.why).toMatch(why)
  })

  it('tells which step was meant', () => {
    expect(culpritIn('Alexa says Hello there')?.step).toBe('Then Alexa says {speech}')
  })

  it.each(['Ada has linked her acount', 'the moon is made of green cheese'])(
    'is not guessed: %s',
    (text) => expect(culpritIn(text)).toBeUndefined(),
  )
})

describe('an example of a step', () => {
  it('has no braces and no choices left in it', () => {
    const examples = readCatalogue().map(({ expression }) => exampleOf(expression))
    expect(examples.filter((text) => /\{\w+\}|\w\/\w/.test(text))).toEqual([])
  })

  it('speaks English', () => {
    expect(exampleOf('{person} uses a/an {device}')).toBe('Ada uses an Echo')
    expect(exampleOf('{duration} pass/passes')).toBe('30 seconds pass')
  })

  it('is what the parameter itself accepts', () => {
    expect(
      readParameters().filter(({ examples: [first = ''], pattern }) => !pattern.test(first)),
    ).toEqual([])
  })
})
