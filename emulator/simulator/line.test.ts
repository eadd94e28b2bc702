import { expect, test } from 'vitest'
import { readLine } from './line.ts'

const read = (text: string) => readLine(text, 'Ada', ['Ada', 'Linus'])

test.each([
  ['open sample quiz game', 'Ada', 'open sample quiz game'],
  ['  ', 'Ada', ''],
  ['Linus: hello', 'Linus', 'hello'],
  ['linus:', 'Linus', ''],
  ['Alexa: hello', 'Ada', 'Alexa: hello'],
  ['Ada says: hello', 'Ada', 'Ada says: hello'],
  ['.5 and 6', 'Ada', '.5 and 6'],
  [': )', 'Ada', ': )'],
])('"%s" is said by %s', (text, person, words) => {
  expect(read(text)).toEqual({ type: 'words', person, words })
})

test.each([
  [':link', 'Ada', 'link', ''],
  [' :Link  give up ', 'Ada', 'link', 'give up'],
  ['.quit', 'Ada', 'quit', ''],
  ['Linus: :link', 'Linus', 'link', ''],
])('"%s" is a command about %s', (text, person, name, rest) => {
  expect(read(text)).toEqual({ type: 'command', person, name, rest })
})
