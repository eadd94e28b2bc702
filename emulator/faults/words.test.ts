import { describe, expect, test } from 'vitest'
import {
  endpointIn,
  endpointsByWords,
  endpointWords,
  faultIn,
  occasionExamples,
  occasionIn,
} from './words.ts'

test.each(Object.entries(endpointsByWords))('%s is an endpoint, and called so', (words, it) => {
  expect(endpointIn(words)).toEqual(it)
  expect(endpointIn(words.replace("'", '’'))).toEqual(it)
  expect(endpointWords(it)).toBe(words)
})

test.each([
  ['is down', { type: 'down' }],
  ['returns 429', { type: 'status', status: 429 }],
  ['names the wrong issuer', { type: 'misnames', claim: 'issuer' }],
])('%s is a fault', (words, fault) => expect(faultIn(words)).toEqual(fault))

test.each([
  ['once', 0, 1],
  ['twice', 0, 2],
  ['12 times', 0, 12],
  ['the first time', 0, 1],
  ['the third time', 2, 1],
  ['the 21st time', 20, 1],
])('%s spares %i calls, and %i meet the fault', (words, spared, met) => {
  expect(occasionIn(words)).toEqual({ spared, met })
})

test.each(occasionExamples)('%s, which is offered, is an occasion', (words) => {
  expect(occasionIn(words)).toBeDefined()
})

describe('what nobody says', () => {
  test.each(['returns 200', 'returns 600', 'is fine', 'constructor', ''])('fault: %j', (words) => {
    expect(faultIn(words)).toBeUndefined()
  })
  test.each(['0 times', 'the 0th time', 'the last time', 'always', ''])('occasion: %j', (words) => {
    expect(occasionIn(words)).toBeUndefined()
  })
  test.each(["Okta's garden", 'toString', ''])('endpoint: %j', (words) => {
    expect(endpointIn(words)).toBeUndefined()
  })
})
