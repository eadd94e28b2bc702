import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { didYouMean } from './did-you-mean.ts'
import { ColloquyError } from './errors.ts'
import { readYamlFile } from './yaml-file.ts'

const person = z.strictObject({ login: z.string(), device: z.enum(['echo', 'show']).optional() })
const schema = z.strictObject({ people: z.record(z.string(), person), tags: z.array(person) })

function read(text: string) {
  const path = join(mkdtempSync(join(tmpdir(), 'colloquy-yaml-')), 'people.yaml')
  writeFileSync(path, text)
  return readYamlFile(path, schema)
}

function evidenceOf(text: string): string[] {
  try {
    read(text)
  } catch (error) {
    if (error instanceof ColloquyError && error.code === 'FIXTURE_INVALID') {
      return error.evidence.map((line) => line.replace(/^.*people\.yaml:/, ''))
    }
    throw error
  }
  throw new Error('the file was accepted')
}

test('a sound file becomes a typed value', () => {
  const { people } = read('people:\n  Ada: { login: ada@example.com }\ntags: []\n')
  expect(people['Ada']?.login).toBe('ada@example.com')
})

test('an unknown key is named with its place and what was probably meant', () => {
  expect(evidenceOf('people:\n  Ada: { login: a, devise: echo }\ntags: []\n')).toEqual([
    '2:20  people.Ada.devise: unknown key, did you mean "device"?',
  ])
})

test('a wrong value is named with the place of the value', () => {
  const [line] = evidenceOf('people:\n  Ada:\n    login: a\n    device: toaster\ntags: []\n')
  expect(line).toMatch(/^4:13 {2}people\.Ada\.device: Invalid option/)
})

test('a missing key is placed at what should hold it, and findings come in order', () => {
  const lines = evidenceOf('people:\n  Ada: { device: 7 }\ntags:\n  - login: 5\n')
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['2:3', '2:18', '4:12'])
  expect(lines[0]).toBe('2:3  people.Ada.login: is missing')
})

test('broken YAML says where', () => {
  expect(evidenceOf('people:\n  Ada: { login: a\ntags: []\n')[0]).toMatch(/^3:\d+ {2}/)
})

test.each([
  [
    'a colon is missing',
    'tags: []\npeople\n',
    '2:1  after the key, a colon and a space are missing',
  ],
  ['no space', 'a:\n  b:c\n  d: e\n', '2:3  after the key, a colon and a space are missing'],
  ['an item further left', 'tags:\n  - a: 1\n - b: 2\n', /^3:1 {2}the indent is not that/],
  ['an item further right', 'tags:\n  - a: 1\n   - b: 2\n', /^3:4 {2}the indent is not that/],
  ['a key further right', 'a:\n  - b: 1\n    c: 2\n     d: 3\n', /^3:8 {2}the next line is ind/],
  ['an open quote', 'a:\n  b: "c\n  d: e\n', /the quote that begins at 2:6 is not closed/],
  ['an odd quote', "a:\n  b: 'c\n  d: 'e'\n", /the quote that begins at 2:6 is not closed/],
])('%s is said in words, once', (_, text, mistake) => {
  expect(evidenceOf(text)).toEqual([expect.stringMatching(mistake)])
})

test('a key that is misspelt is not missing as well', () => {
  expect(evidenceOf('people:\n  Ada: { logn: a }\ntags: []\n')).toEqual([
    '2:10  people.Ada.logn: unknown key, did you mean "login"?',
  ])
})

test('a wrong type is said in words', () => {
  expect(evidenceOf('people: 7\ntags: { a: b }\n')).toEqual([
    '1:9  people: must be a mapping of keys to values',
    '2:7  tags: must be a list',
  ])
})

test('a long choice is not listed whole', () => {
  expect(didYouMean('ab', ['of'])).toBe('; there is of')
  expect(didYouMean('zzzzzz', [...'abcdefghijk'])).toBe(
    '; there is a, b, c, d, e, f, g, h and 3 more',
  )
})

test('a key given twice is a mistake', () => {
  expect(evidenceOf('tags: []\npeople: {}\ntags: []\n')).toEqual(['3:1  Map keys must be unique'])
})

test('a file that does not exist is named', () => {
  expect(() => readYamlFile('/nowhere/people.yaml', schema)).toThrow(
    '/nowhere/people.yaml cannot be read',
  )
})

const hundred = (alias: string) => Array.from({ length: 101 }, () => alias).join(', ')

test.each([
  [
    'an alias of nothing',
    'people:\n  Ada: &ada { login: a }\n  Bob: *aba\ntags: []\n',
    /^3:8 {2}there is no anchor &aba above, did you mean "ada"\?$/,
  ],
  [
    'an alias before its anchor',
    'people: {}\ntags: [*a, &a { login: a }]\n',
    /^2:8 {2}there is no/,
  ],
  [
    'an alias within what it stands for',
    'people: {}\ntags: &tags [*tags]\n',
    /^2:14 {2}\*tags stands within what it stands for$/,
  ],
  [
    'too many aliases',
    `people:\n  Ada: &a { login: a }\n  Bob: &b { login: b }\ntags: [*b, ${hundred('*a')}]\n`,
    /^4:12 {2}\*a stands here and 100 times more: write out what most of them stand for$/,
  ],
  [
    'aliases of aliases',
    `people: {}\ntags: &a [{ login: a }]\nmore: &b [${Array(20).fill('*a')}]\nmost: [${Array(20).fill('*b')}]\n`,
    /^3:11 {2}\*a stands here and 19 times more: write/,
  ],
])('%s is placed', (_, text, mistake) => {
  expect(evidenceOf(text)).toEqual([expect.stringMatching(mistake)])
})

test('an alias that stands for something is followed', () => {
  const { tags } = read('people:\n  Ada: &ada { login: a }\ntags: [*ada]\n')
  expect(tags).toEqual([{ login: 'a' }])
})
