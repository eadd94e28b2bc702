import { expect, test } from 'vitest'
import { turnOf } from '../transcript/turn.fixture.ts'
import { expectedOf } from './prompts.ts'

const prompts = {
  'en-US': {
    fact: ['The sky (on Mars) is  pink.', '{name}, bees cannot see red.'],
    answer: ['pink', 'red'],
    'what next': ['What next?'],
  },
}
const expected = (words: string, locale = 'en-US') =>
  expectedOf(turnOf({ locale, said: { words } }), prompts)

test('a text with variants may be another the next time', () => {
  expect(expected('The sky (on Mars) is pink. What next?')).toEqual({
    words: '… What next?',
    prompts: ['fact'],
  })
  expect(expected('Ada, bees cannot see red.')).toEqual({ words: '…', prompts: ['fact'] })
})

test('everything else is expected as it was', () => {
  expect(expected('It is pink. What next?')).toEqual({
    words: 'It is pink. What next?',
    prompts: [],
  })
  expect(expected('The sky (on Mars) is pink.', 'en-GB').prompts).toEqual([])
})
