import { expect, test } from 'vitest'
import { isExit } from './exit.ts'

test.each(['exit', 'Quit!', 'go home'])('%s leaves the skill', (words) =>
  expect(isExit(words, 'en-GB')).toBe(true),
)

test.each(['stop', 'cancel', 'exit the building', ''])('%s does not', (words) =>
  expect(isExit(words, 'en-US')).toBe(false),
)

test('going home can be left to the skill', () => {
  expect(isExit('go home', 'en-US', { navigateHome: 'skill' })).toBe(false)
  expect(isExit('home', 'en-US')).toBe(true)
  expect(isExit('exit', 'en-US', { navigateHome: 'skill' })).toBe(true)
})
