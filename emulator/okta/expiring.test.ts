import { expect, test } from 'vitest'
import { Expiring } from './expiring.ts'

/** A map of ends, and a time to move. */
function expiring(kept: number) {
  const clock = { now: 0 }
  const map = new Expiring<{ end: number }>({
    now: () => clock.now,
    endOf: ({ end }) => end,
    kept,
  })
  const add = (count: number, end: number) => {
    for (let index = 0; index < count; index++) map.set(`${end} ${index}`, { end })
  }
  return { clock, map, add }
}

test('what has ended is forgotten as more is added, but for so many', () => {
  const { clock, map, add } = expiring(10)
  add(100, 1)
  clock.now = 2
  add(100, 2)
  expect(map.size).toBe(100)
  expect(map.get('1 99')).toBeUndefined()
  clock.now = 3
  add(45, 3)
  add(45, 4)
  expect(map.size).toBe(90)
})

test('what is kept beyond its end is still known', () => {
  const { clock, map, add } = expiring(10)
  add(5, 1)
  clock.now = 9
  add(5, 10)
  expect(map.get('1 0')).toEqual({ end: 1 })
})

test('nothing that has not ended is forgotten, and what never ends hides nothing', () => {
  const { clock, map, add } = expiring(10)
  add(50, Number.POSITIVE_INFINITY)
  for (let time = 0; time < 1000; time++) {
    clock.now = time
    map.set(String(time), { end: time + 10 })
    expect(map.get('Infinity 49')).toBeDefined()
    if (time > 9) expect(map.get(String(time - 9))).toBeDefined()
  }
  expect(map.size).toBeLessThan(200)
})
