import { expect, test } from 'vitest'
import { readTrouble, troubles } from './trouble.ts'

test.each([
  ['down', { type: 'down' }, 'Given Okta is down'],
  ['is down', { type: 'down' }, 'Given Okta is down'],
  ['503', { type: 'status', status: 503 }, 'Given Okta returns 503'],
  ['takes 90s', { type: 'slow', afterMs: 90_000 }, 'Given Okta takes 90 seconds to answer'],
  ['recovers', 'none', 'When Okta recovers'],
])('%s', (text, fault, step) => expect(readTrouble(text)).toEqual({ fault, step }))

test.each(troubles)('"%s", which is offered, is understood', (text) => {
  expect(readTrouble(text)).toBeDefined()
})

test.each(['', '200', 'dwon', 'takes 14:30'])('"%s" is none', (text) => {
  expect(readTrouble(text)).toBeUndefined()
})
