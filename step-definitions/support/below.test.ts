import { expect, it } from 'vitest'
import { stepWithTable } from './below.ts'

it.each([
  ['the skill hears AddIntent', 'the skill hears AddIntent with:'],
  ['Alexa gives the "welcome" prompt', 'Alexa gives the "welcome" prompt with:'],
  ['Alexa says "hello"', undefined],
])('the form of "%s" that takes a table', (text, expected) => {
  expect(stepWithTable(text)).toBe(expected)
})
