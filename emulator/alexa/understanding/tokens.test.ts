import { describe, expect, test } from 'vitest'
import { languageOf } from './language.ts'
import { endsOf, hear, sliceOf, wordsOf } from './tokens.ts'

const english = languageOf('en-US')
const covers = (utterance: string, sample: string): boolean => {
  const heard = hear(utterance, english)
  return endsOf(heard, 0, wordsOf(sample, english)).includes(heard.tokens.length)
}

describe('an utterance and a sample are the same words when', () => {
  test.each([
    ['What IS my favorite color?', 'what is my favorite color'],
    ["what's up", 'whats up'],
    ['whats up', "what's up"],
    ['what’s up', "what's up"],
    ['n. b. a. scores', 'n. b. a. scores'],
    ['NBA scores', 'n. b. a. scores'],
    ['n b a scores', 'n. b. a. scores'],
    ['N.B.A. scores', 'nba scores'],
    ['e-mail me the plan', 'e-mail me the plan'],
    ['e mail me the plan', 'e-mail me the plan'],
    ['e-mail me the plan', 'email me the plan'],
    ['top 5 songs', 'top five songs'],
    ['top twenty-one songs', 'top 21 songs'],
    ['a hundred ideas', 'one hundred ideas'],
    ['1,000 ideas', 'a thousand ideas'],
    ['play nineteen eighty four', 'play 1984'],
    ['play 1984', 'play nineteen eighty-four'],
    ['play 19 84', 'play nineteen eighty-four'],
    ['twenty oh five was a good year', '2005 was a good year'],
    ['room one oh one', 'room 101'],
    ['room 101', 'room one oh one'],
    ['nine oh two one oh', '90210'],
    ['twenty twenty cricket', '20 20 cricket'],
    ['twenty 20 cricket', 'twenty twenty cricket'],
    ['ten twenty one', '10 21'],
    ["one o'clock", 'one oclock'],
    ['hawaii five oh', 'hawaii 5 oh'],
    ['plan b. a new one', 'plan b a new one'],
    ['a d v a n t a g e s', 'a. d. v. a. n. t. a. g. e. s.'],
    [`${'a. '.repeat(60)}`, `${'a. '.repeat(60)}`],
    [`${'a '.repeat(60)}`, `${'a. '.repeat(60)}`],
    ['un café, por favor', 'un café por favor'],
    ['cafe\u0301', 'café'],
    ['色は何', '色 は 何'],
    ['große STRASSE', 'grosse Straße'],
    ['GROẞE straße', 'grosse strasse'],
  ])('%s · %s', (utterance, sample) => expect(covers(utterance, sample)).toBe(true))

  test.each([
    ['on', 'monday'],
    ['un cafe', 'un café'],
    ['top twenty one songs', 'top twenty songs'],
    ['top twenty one songs', 'top 201 songs'],
    ['one two three', '123'],
    ['what up', "what's up"],
  ])('and different words in %s · %s', (utterance, sample) =>
    expect(covers(utterance, sample)).toBe(false),
  )
})

test('a slice has the characters of the utterance, without punctuation around it', () => {
  const heard = hear('Call  O’Brien, please!', english)
  expect(heard.tokens.map((token) => token.text)).toEqual(['call', 'o', 'brien', 'please'])
  expect(sliceOf(heard, 1, 3)).toBe('O’Brien')
})

test('initials keep their last full stop', () => {
  expect(sliceOf(hear('play n. b. a. now', english), 1, 4)).toBe('n. b. a.')
  expect(sliceOf(hear('my answer is b.', english), 3, 4)).toBe('b')
})
