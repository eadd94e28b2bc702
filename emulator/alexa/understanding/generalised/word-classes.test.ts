import { expect, test } from 'vitest'
import { languageOf } from '../language.ts'
import { generalLanguageOf } from './general-language.ts'
import { wordsIn } from './words.ts'

const classesOf = (tag: string, text: string) => {
  const words = wordsIn(generalLanguageOf(tag), languageOf(tag))
  return words.classes.ofAll(words.of(text))
}

test.each([
  ['en', 'seven', ['number']],
  ['en', 'third', ['ordinal']],
  ['en', 'on friday evening', ['place', 'weekday', 'part']],
  ['en', 'zorp', ['content']],
  ['de', 'am montag', ['place', 'weekday']],
  ['fr', 'en juillet', ['pronoun', 'month']],
  ['es', 'trece', ['number']],
])('%s: "%s" is %j', (tag, text, classes) => expect(classesOf(tag, text)).toEqual(classes))

test('names of several words are one name, in each language', () => {
  expect(classesOf('en', 'saint lucia')).toEqual(['country', 'country'])
  expect(classesOf('en', 'in new hampshire')).toEqual(['place', 'state', 'state'])
  expect(classesOf('de', 'neuseeland')).toEqual(['country'])
  expect(classesOf('ja', '日本')).toEqual(['country', 'country'])
})

test('a short name that is an everyday word is that word', () => {
  expect(classesOf('en', 'in me or us')).toEqual(['place', 'pronoun', 'joining', 'pronoun'])
})

test('names and times say what is talked about, numbers and everyday words do not', () => {
  const { carriesTopic } = wordsIn(generalLanguageOf('en'), languageOf('en')).classes
  expect(['country', 'weekday', 'content'].every(carriesTopic)).toBe(true)
  expect(['number', 'article', 'question'].some(carriesTopic)).toBe(false)
})
