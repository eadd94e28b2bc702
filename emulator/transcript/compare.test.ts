import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mentions, oneOf, says } from './compare.ts'

describe('says', () => {
  it.each([
    ['Ticket 1042, VPN is slow.', 'ticket 1042 vpn is slow'],
    ['What’s up?', 'whats up'],
    ['  Hello,   World! ', 'hello world'],
    ['A well-known thing', 'a well known thing'],
    ['The U.S. team (e.g. us)', 'the US team eg us'],
    ['It is 3.5 at 9:30.', 'it is 3.5 at 9:30'],
    ['red & <blue>', 'Red & <Blue>'],
    ['listen ♪ now', 'listen ♪ now!'],
    ['Café', 'cafe\u0301'],
    ['', ''],
    ['...', ''],
    ['Tell me when it is done.', 'Tell me when …'],
    ['Tell me when it is done.', 'Tell me … done'],
    ['Tell me when it is done.', '... done'],
    ['Tell me when it is done.', 'Tell me … when it is done …'],
    ['one two one two three', 'one … one two … three'],
    ['', '…'],
  ])('%j is heard as %j', (said, expected) => {
    expect(says(said, expected)).toMatchObject({ matches: true, diff: said.trim() })
  })

  it.each([
    [
      'Ticket 1042 is waiting.',
      'Ticket 1042 is in progress.',
      'Ticket 1042 is [-in progress-] {+waiting+}.',
    ],
    ['Her colour is 3.5', 'Her colour is 35', 'Her colour is [-35-] {+3.5+}'],
    ['It is -5 degrees', 'It is 5 degrees', 'It is [-5-] {+-5+} degrees'],
    ['Hello there', 'Hello', 'Hello {+there+}'],
    ['Hello', 'Hello there', 'Hello [-there-]'],
    ['', 'Hello.', '[-Hello-]'],
    ['Hello!', '', '{+Hello+}!'],
    ['red & <blue>', 'red & blue', 'red & {+<+} blue {+>+}'],
    ['one two', 'onetwo', '[-onetwo-] {+one two+}'],
    ['say a then b', 'say … b now', 'say a then b [-now-]'],
    ['one', 'one … one', 'one [-one-]'],
    ['b a', 'a … b', '[-a-] b {+a+}'],
  ])('%j is not heard as %j', (said, expected, diff) => {
    expect(says(said, expected)).toEqual({ matches: false, said, expected, diff })
  })
})

describe('mentions', () => {
  it.each([
    ["Hello, Ada! It's teal.", 'ada its teal'],
    ["Hello, Ada! It's teal.", 'Hello'],
    ["Hello, Ada! It's teal.", 'hello … teal'],
    ['好きな色は青です', '青'],
  ])('%j mentions %j', (said, expected) => {
    expect(mentions(said, expected).matches).toBe(true)
  })

  it.each([
    ['It is teal.', 'tea', '[-tea-] It is teal.'],
    ['It is light blue.', 'blue light', '[-blue-] It is light blue.'],
    ['It is teal.', 'is green', 'It is [-green-] teal.'],
  ])('%j does not mention %j', (said, expected, diff) => {
    const { matches, diff: shown } = mentions(said, expected)
    expect(matches).toBe(false)
    expect(shown).toBe(diff)
  })
})

describe('oneOf', () => {
  it('is the one that was said', () => {
    expect(oneOf('Good bye!', ['See you', 'good bye'])).toMatchObject({
      matches: true,
      expected: 'good bye',
    })
  })

  it('compares with the nearest when it is none', () => {
    expect(oneOf('Good morning Ada', ['See you', 'Good evening Ada', 'Bye bye bye'])).toMatchObject(
      {
        matches: false,
        expected: 'Good evening Ada',
        diff: 'Good [-evening-] {+morning+} Ada',
      },
    )
  })

  it('is nothing of nothing', () => {
    expect(oneOf('Hello', []).matches).toBe(false)
  })
})

describe('for all words', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/)
  const words = fc.array(word, { minLength: 1, maxLength: 12 })
  const punctuation = fc.constantFrom(' ', ', ', '. ', '  ', '! ', ' (', ') ', '; ', ' – ', '" ')

  it('every text says itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => says(text, text).matches))
  })

  it('case, punctuation and spaces are not heard', () => {
    fc.assert(
      fc.property(words, fc.array(punctuation, { minLength: 12, maxLength: 12 }), (list, marks) => {
        const said = list.map((one, index) => one.toUpperCase() + marks[index]).join('')
        return says(said, list.join(' ')).matches
      }),
    )
  })

  it('a wildcard takes any run of words, and what is around it is mentioned', () => {
    fc.assert(
      fc.property(words, fc.nat(12), fc.nat(12), (list, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        const pattern = [...list.slice(0, from), '…', ...list.slice(to)].join(' ')
        const said = list.join(' ')
        return says(said, pattern).matches && mentions(said, list.slice(from, to).join(' ')).matches
      }),
    )
  })

  it('a changed word is seen, and marked', () => {
    fc.assert(
      fc.property(words, fc.nat(), (list, at) => {
        const said = list.with(at % list.length, 'CHANGED9').join(' ')
        const { matches, diff } = says(said, list.join(' '))
        return !matches && diff.includes('{+CHANGED9+}')
      }),
    )
  })

  it('a mismatch without marks does not exist', () => {
    const few = fc.array(fc.constantFrom('a', 'b', 'c', '…'), { maxLength: 8 })
    fc.assert(
      fc.property(few, few, (said, expected) => {
        const { matches, diff } = says(said.join(' '), expected.join(' '))
        return matches === !/\[-|\{\+/.test(diff)
      }),
      { numRuns: 2000 },
    )
  })
})
