import { expect, test } from 'vitest'
import { knownValues, Marking, mark, markKnown } from './marks.ts'

const marksOf = (types: string[][], sentence: string) => {
  const words = sentence.split(' ')
  const marking = new Marking(words.length)
  const values = types.map((its) => its.map((value) => value.split(' ')))
  markKnown(marking, knownValues(values), words)
  return marking.done().map(({ place, at }) => [place, ...at])
}
const { none, alone, first, inside, last } = mark

test('the longest value of a type is marked, and each type for itself', () => {
  const types = [['new york', 'new york city', 'york'], [], ['york', 'city']]
  expect(marksOf(types, 'in new york city now')).toEqual([
    [0, none, first, inside, last, none],
    [2, none, none, alone, alone, none],
  ])
})

test('a value that ends beyond the sentence is not marked', () => {
  expect(marksOf([['new york']], 'something new')).toEqual([])
})
