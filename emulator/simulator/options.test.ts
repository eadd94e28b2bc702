import { expect, test } from 'vitest'
import { isMisuse, misused } from '../command-line.ts'
import { talkOptions, talkUsage } from './options.ts'

test('each option of the usage is known, and each known one is in the usage', () => {
  const listed = [...talkUsage.matchAll(/^ {2}--([a-z-]+)(?: ([A-Z]+))?/gm)]
  const given = listed.flatMap(([, name, value]) => [`--${name}`, ...(value ? ['x'] : [])])
  expect(Object.keys(talkOptions(given))).toEqual(listed.map(([, name]) => name))
})

test.each([
  [['--colour', 'x'], "Unknown option '--colour'"],
  [['--json=yes'], "Option '--json' does not take an argument"],
  [['hello'], "Unexpected argument 'hello'"],
  [['--skill', 'x'], '--skill needs --skill-package: the invocation name and the intents'],
])('%o is refused in one line, with the usage', (argv, what) => {
  expect(() => talkOptions(argv)).toThrow(misused(what, talkUsage))
})

test('a refused command line is told from what is wrong behind it', () => {
  expect(isMisuse(misused('no', talkUsage))).toBe(true)
})
