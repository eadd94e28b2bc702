import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from './colloquy.fixture.ts'
import { readEnvironment } from './environment-file.ts'

const issuer = `\${okta.issuer}`
const read = (text: string) =>
  readEnvironment(join(folderWith({ environment: text }), 'environment'))

test('KEY=value lines, with comments, quotes and references', () => {
  const lines = ['# of the skill', '', `ISSUER=${issuer}`, 'export NAME="a b" # c', 'EMPTY=']
  expect(read(lines.join('\n'))).toEqual({ ISSUER: issuer, NAME: 'a b', EMPTY: '' })
})

test('a JSON object', () => {
  expect(read(`\n${JSON.stringify({ ISSUER: issuer })}`)).toEqual({ ISSUER: issuer })
})

test.each([
  ['A=1\nB 2\n', /line 2 is not KEY=value/],
  ['{ "A": 1 }', /A: .*expected string/],
  ['{ "A": ', /is not JSON/],
])('%j is refused', (text, message) => expect(() => read(text)).toThrow(message))

test('a file that is not there is named', () => {
  expect(() => readEnvironment('/nowhere/env')).toThrow(/\/nowhere\/env cannot be read/)
})
