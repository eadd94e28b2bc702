import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from './colloquy.fixture.ts'
import { readReplay } from './replay-file.ts'

const replay = {
  skillId: 'amzn1.ask.skill.1',
  locale: 'en-GB',
  type: 'text',
  userInput: ['open sample quiz game', '', '.quit'],
}
const read = (content: unknown) =>
  readReplay(join(folderWith({ 'replay.json': JSON.stringify(content) }), 'replay.json'))

test('the format of ask dialog', () => expect(read(replay)).toEqual(replay))

test.each([
  ['skillId', 'my-skill'],
  ['locale', 'english'],
  ['type', 'audio'],
  ['userInput', []],
  ['userInput', 'open sample quiz game'],
  ['userInput.1', ['open', 2]],
])('a wrong %s is named', (key, value) => {
  const [name = ''] = key.split('.')
  expect(() => read({ ...replay, [name]: value })).toThrow(new RegExp(`^ +${key}: `, 'm'))
})

test.each(Object.keys(replay))('a missing %s is named', (key) => {
  expect(() => read({ ...replay, [key]: undefined })).toThrow(new RegExp(`^ +${key}: `, 'm'))
})
