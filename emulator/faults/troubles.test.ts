import { expect, test } from 'vitest'
import type { Occasion } from './troubles.ts'
import { always, Troubles } from './troubles.ts'

const down = { type: 'down' } as const
const hangs = { type: 'hangs' } as const

/** Which of so many calls meet a fault that holds on this occasion. */
function met(occasion: Occasion, calls: number) {
  const troubles = new Troubles()
  troubles.set({ service: 'Okta', fault: down, occasion })
  return Array.from({ length: calls }, () => troubles.meet('Okta', 'token') === down)
}

test.each([
  ['always', always, [true, true, true, true]],
  ['the next two', { spared: 0, met: 2 }, [true, true, false, false]],
  ['the third alone', { spared: 2, met: 1 }, [false, false, true, false]],
])('%s', (_, occasion, expected) => expect(met(occasion, 4)).toEqual(expected))

test('an operation is met alone, and counts alone', () => {
  const troubles = new Troubles()
  const occasion = { spared: 1, met: 1 }
  troubles.set({ service: 'Okta', operation: 'token', fault: down, occasion })
  const calls = ['introspect', 'token', 'introspect', 'token', 'token']
  expect(calls.map((operation) => troubles.meet('Okta', operation)?.type)).toEqual([
    undefined,
    undefined,
    undefined,
    'down',
    undefined,
  ])
  expect(troubles.meet('Bank', 'token')).toBeUndefined()
})

test('the latest goes first; when it is over, the one before holds again', () => {
  const troubles = new Troubles()
  troubles.set({ service: 'Okta', fault: down, occasion: always })
  troubles.set({ service: 'Okta', fault: hangs, occasion: { spared: 0, met: 1 } })
  expect(troubles.pending.map(({ fault }) => fault)).toEqual([hangs, down])
  expect([1, 2].map(() => troubles.meet('Okta', 'keys'))).toEqual([hangs, down])
  expect(troubles.pending.map(({ fault }) => fault)).toEqual([down])
})

test('one operation can recover while the others do not', () => {
  const troubles = new Troubles()
  troubles.set({ service: 'Okta', operation: 'token', fault: down, occasion: always })
  troubles.set({ service: 'Okta', operation: 'keys', fault: down, occasion: always })
  troubles.clear('Okta', 'token')
  expect(['token', 'keys'].map((one) => troubles.meet('Okta', one))).toEqual([undefined, down])
  troubles.clear('Okta')
  expect(troubles.pending).toEqual([])
})
