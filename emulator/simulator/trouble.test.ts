import { expect, test } from 'vitest'
import { readTrouble, troubles } from './trouble.ts'

const okta = { service: 'Okta' }

test.each([
  ['down', { type: 'down' }, 'Given Okta is down'],
  ['is down', { type: 'down' }, 'Given Okta is down'],
  ['503', { type: 'status', status: 503 }, 'Given Okta returns 503'],
  ['takes 90s', { type: 'slow', afterMs: 90_000 }, 'Given Okta takes 90 seconds to answer'],
  ['recovers', 'none', 'When Okta recovers'],
])('%s', (text, fault, step) => expect(readTrouble(text)).toEqual({ endpoint: okta, fault, step }))

test.each([
  ['introspection is down', 'introspect', "Given Okta's introspection is down"],
  ['key set 503', 'keys', "Given Okta's key set returns 503"],
  ['token endpoint takes 5s', 'token', "Given Okta's token endpoint takes 5 seconds to answer"],
  ['userinfo recovers', 'userinfo', "When Okta's userinfo recovers"],
])('%s', (text, operation, step) => {
  expect(readTrouble(text)).toMatchObject({ endpoint: { ...okta, operation }, step })
})

test.each([
  ['introspection 429 once', { spared: 0, met: 1 }],
  ['hangs twice', { spared: 0, met: 2 }],
  ['down the second time', { spared: 1, met: 1 }],
  ['takes 5s 3 times', { spared: 0, met: 3 }],
])('%s', (text, occasion) => expect(readTrouble(text)).toMatchObject({ occasion }))

test.each(troubles)('"%s", which is offered, is understood', (text) => {
  expect(readTrouble(text)).toBeDefined()
})

test.each([
  '',
  '200',
  'dwon',
  'takes 14:30',
  'down the zeroth time',
  'constructor',
  'oops is down',
])('"%s" is none', (text) => {
  expect(readTrouble(text)).toBeUndefined()
})
