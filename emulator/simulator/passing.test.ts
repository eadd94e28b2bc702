import { expect, test } from 'vitest'
import { readPassing } from './passing.ts'

test.each([
  ['1h', 3_600_000, '1 hour'],
  ['90 minutes', 5_400_000, '90 minutes'],
  ['2d', 172_800_000, '2 days'],
  ['48 hours', 172_800_000, '2 days'],
  ['1h 30m', 5_400_000, '90 minutes'],
  ['1 hour, 1 second', 3_601_000, '3601 seconds'],
  ['1 Min', 60_000, '1 minute'],
])('%s', (text, ms, words) => expect(readPassing(text)).toEqual({ type: 'by', ms, words }))

test.each([
  ['14:30', '14:30'],
  ['9:05', '09:05'],
  ['2:30 pm', '14:30'],
  ['12:00 AM', '00:00'],
])('%s is a time of day', (text, time) => expect(readPassing(text)).toEqual({ type: 'to', time }))

test.each(['', 'soon', '1', '1h soon', 'x1h', '0h', '-1h', '25:00', '9:60', '5 moons', '9999999d'])(
  '"%s" is refused',
  (text) => expect(() => readPassing(text)).toThrow(/is no time that could pass/),
)
