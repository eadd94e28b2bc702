import { describe, expect, it, test } from 'vitest'
import { cleanModel, lintModel } from '../lint.fixture.ts'

describe('names that were probably meant', () => {
  test.each([
    ['AMAZON.StopIntent', 'AMAZON.StoppIntent', ', did you mean "AMAZON.StopIntent"?'],
    ['AMAZON.StopIntent', 'AMAZON.BuyIntent', 'there is no built-in intent AMAZON.BuyIntent'],
    ['AMAZON.SearchQuery', 'AMAZON.SerchQuery', ', did you mean "AMAZON.SearchQuery"?'],
    ['AMAZON.StopIntent', 'AMAZON.FooIntent', 'there is no built-in intent AMAZON.FooIntent'],
    ['AMAZON.StopIntent', 'AMAZON.HlepIntent', ', did you mean "AMAZON.HelpIntent"?'],
    ['AMAZON.SearchQuery', 'AMAZON.Tide', 'there is no built-in slot type AMAZON.Tide'],
    ['AMAZON.SearchQuery', 'searchquery', ', did you mean "AMAZON.SearchQuery"?'],
    ['AMAZON.SearchQuery', 'Colour', ', did you mean "Color"?'],
    ['AMAZON.SearchQuery', 'Colour2', ', did you mean "Color"?'],
    ['AMAZON.SearchQuery', 'Shade', '; there is Color'],
  ])('for %s, %s', (name, given, what) => {
    const found = lintModel(cleanModel.replace(`"${name}"`, `"${given}"`))
    expect(found.map((it) => it.what)).toContainEqual(expect.stringMatching(ending(what)))
  })
})

const ending = (text: string) => new RegExp(`${text.replace(/[?.]/g, '\\$&')}$`)

it('suggests built-in types that are known', () => {
  const types = lintModel(cleanModel.replace('"AMAZON.SearchQuery"', '"AMAZON.FOUR_DIGIT_NUMER"'))
  expect(types[0]?.what).toContain('"AMAZON.FOUR_DIGIT_NUMBER"')
})
