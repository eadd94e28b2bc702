import { expect, test } from 'vitest'
import { misused, readCommandLine } from './command-line.ts'

const usage = 'Usage: colloquy paint'
const known = {
  colour: { type: 'string', default: 'teal' },
  coat: { type: 'string', multiple: true },
  wet: { type: 'boolean' },
} as const
const read = (...argv: string[]) => readCommandLine(argv, known, { usage, takesWords: true })

test('options, defaults, and the words that are none', () => {
  const { options, words } = read('wall', '--coat', 'one', '--wet', '--coat=two', 'door')
  expect(options).toEqual({ colour: 'teal', coat: ['one', 'two'], wet: true })
  expect(words).toEqual(['wall', 'door'])
})

test('every command has --help, and -h', () => {
  expect([read('--help').options.help, read('-h').options.help]).toEqual([true, true])
})

test.each([
  [['--colour', 'red', '--colour', 'blue'], '--colour is there twice'],
  [['--wet', '--wet'], '--wet is there twice'],
  [['--color', 'red'], "Unknown option '--color', did you mean --colour?"],
  [['--brush'], "Unknown option '--brush'"],
  [['--colour'], "Option '--colour <value>' argument missing"],
])('%o is refused', (argv, what) => {
  expect(() => read(...argv)).toThrow(misused(what, usage))
})
