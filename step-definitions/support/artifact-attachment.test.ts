import { expect, it } from 'vitest'
import { parametersSha256 } from './artifact-attachment.ts'

const given = { timeoutSeconds: 7, environment: { A: '1', B: '2' }, list: ['a', 'b'] }

it.each([
  ['in another order', { list: ['a', 'b'], environment: { B: '2', A: '1' }, timeoutSeconds: 7 }],
  ['of another archive', { ...given, artifact: 'elsewhere/skill.zip' }],
])('world parameters %s are the same', (_, same) => {
  expect(parametersSha256(same)).toBe(parametersSha256(given))
})

it.each([
  ['of a value', { ...given, timeoutSeconds: 8 }],
  ['further in', { ...given, environment: { A: '1', B: '3' } }],
  ['of a name further in', { ...given, environment: { ...given.environment, artifact: 'x' } }],
  ['of order in a list', { ...given, list: ['b', 'a'] }],
  ['of kind', { ...given, timeoutSeconds: '7' }],
])('a difference %s is one', (_, other) => {
  expect(parametersSha256(other)).not.toBe(parametersSha256(given))
})
