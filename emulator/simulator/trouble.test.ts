import { expect, test } from 'vitest'
import { endpoints, occasions, readTrouble, troubles } from './trouble.ts'
import { mistakeIn } from './trouble-mistake.ts'

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

test.each([
  ...troubles,
  ...endpoints.map((endpoint) => `${endpoint} down`),
  ...occasions.map((occasion) => `down ${occasion}`),
])('"%s", which is offered, is understood', (text) => {
  expect(readTrouble(text)).toBeDefined()
})

test.each([
  ['introspecton down once', 'endpoint "introspecton", did you mean "introspection"'],
  ['introspecton recovers', 'endpoint "introspecton", did you mean "introspection"'],
  ['token is down', 'endpoint "token", did you mean "token endpoint"'],
  ['the secrets extension is down', 'endpoint "the secrets extension"; there is authorization'],
  ['dwon', 'fault "dwon", did you mean "down"'],
  ['introspection dwon', 'fault "dwon", did you mean "down"'],
  ['200', 'fault "200", did you mean "500"'],
  ['recovers once', 'fault "recovers once"; there is down'],
  ['introspection', 'fault "introspection"; there is down'],
  ['constructor', 'fault "constructor"; there is down'],
  ['takes 14:30', 'fault "takes 14:30"; there is down'],
  ['introspection is down onse', 'occasion "onse", did you mean "once"'],
  ['down the zeroth time', 'occasion "the zeroth time", did you mean "the second time"'],
  ['down 0 times', 'occasion "0 times", did you mean "3 times"'],
  ['down at night', 'occasion "at night"; there is once'],
])('what is wrong with "%s"', (text, what) => {
  expect(mistakeIn(text)).toMatch(what)
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
