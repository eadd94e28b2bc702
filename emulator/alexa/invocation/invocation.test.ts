import { describe, expect, test } from 'vitest'
import { launching, parseInvocation } from './invocation.ts'

const parse = (words: string, name = 'sample quiz game') => parseInvocation(words, name, 'en-US')

describe('the skill is launched by', () => {
  const verbs = [
    '',
    'ask',
    'begin',
    'do',
    'launch',
    'load',
    'open',
    'play',
    'play the game',
    'resume',
    'run',
    'start',
    'start playing',
    'start playing the game',
    'talk to',
    'tell',
    'use',
  ]
  test.each(verbs)('"%s" and its name, with and without "the"', (verb) => {
    expect(parse(`${verb} sample quiz game`.trim())).toEqual({ type: 'launch' })
    expect(parse(`${verb} the sample quiz game`.trim())).toEqual({ type: 'launch' })
  })

  test.each([
    'Open Sample Quiz Game!',
    'can you open sample quiz game',
    "let's play sample quiz game",
    'i want to talk to sample quiz game',
    'please open sample quiz game please',
    'sample quiz game, please',
  ])('%s', (words) => expect(parse(words)).toEqual({ type: 'launch' }))

  test.each([
    ["open ada's quiz", "ada's quiz"],
    ['open Ada’s quiz', "ada's quiz"],
    ['open n. b. a. quiz', 'n. b. a. quiz'],
    ['open NBA quiz', 'n. b. a. quiz'],
    ['open N.B.A. quiz', 'n. b. a. quiz'],
    ['open n b a quiz', 'n. b. a. quiz'],
    ['start 5 letters', 'five letters'],
    ['play 21 questions', 'twenty one questions'],
    ['open twenty-one questions', 'twenty one questions'],
    ["talk to Sarah's Recipes", "sarah's recipes"],
    ['open pokedex', 'poke dex'],
    ['play the black jack game', 'blackjack game'],
  ])('%s · %s', (words, name) => expect(parse(words, name)).toEqual({ type: 'launch' }))
})

test('nothing is asked by an ending of its name', () =>
  expect(parse("ask sample quiz game's score")).toEqual({ type: 'someone else' }))

describe('the skill is asked by', () => {
  test.each([
    ['ask sample quiz game what is my favorite color', ['what is my favorite color']],
    ['ask Sample Quiz Game, what is my favorite color?', ['what is my favorite color']],
    ['ask sample quiz game for the score', ['the score', 'for the score']],
    ['ask the sample quiz game to book a trip', ['book a trip', 'to book a trip']],
    ['ask sample quiz game about colors', ['colors', 'about colors']],
    ['ask sample quiz game if i won', ['i won', 'if i won']],
    ['ask sample quiz game whether i won', ['i won', 'whether i won']],
    ['tell sample quiz game to stop', ['stop', 'to stop']],
    ['tell sample quiz game that i give up', ['i give up', 'that i give up']],
    ['tell sample quiz game i give up', ['i give up']],
    ['use sample quiz game and give me a fact', ['give me a fact']],
    ['use sample quiz game to give me a fact', ['give me a fact']],
    ['search sample quiz game for facts', ['facts']],
    ['open sample quiz game for a fact', ['a fact']],
    ['open sample quiz game and give me a fact', ['give me a fact']],
    ['talk to sample quiz game and give me a fact', ['give me a fact']],
    ['can you ask sample quiz game to stop', ['stop', 'to stop']],
    ['give me a fact using sample quiz game', ['give me a fact']],
    ['get a fact from the sample quiz game', ['get a fact']],
    ['a fact by sample quiz game', ['a fact']],
    ['what is my color in sample quiz game', ['what is my color']],
    ['please play a round with sample quiz game', ['play a round', 'please play a round']],
    [
      'ask sample quiz game for a fact please',
      ['a fact', 'a fact please', 'for a fact', 'for a fact please'],
    ],
  ])('%s', (words, utterances) => expect(parse(words)).toEqual({ type: 'one-shot', utterances }))

  test.each([
    ["ask sarah's recipes for soup", "sarah's recipes", 'soup'],
    ['find a soup using Sarah’s recipes', "sarah's recipes", 'find a soup'],
    ['ask daily horoscopes about taurus', 'daily horoscopes', 'taurus'],
    ['ask 21 questions if i am right', 'twenty one questions', 'i am right'],
    ['ask the NBA quiz who won', 'n. b. a. quiz', 'who won'],
  ])('%s', (words, name, utterance) =>
    expect(parse(words, name)).toMatchObject({
      utterances: expect.arrayContaining([utterance]),
    }),
  )

  test('with the last "to" left to the wish', () => {
    expect(parse('ask travel buddy to book a flight to paris', 'travel buddy')).toEqual({
      type: 'one-shot',
      utterances: ['book a flight to paris', 'to book a flight to paris'],
    })
  })
})

describe('someone else is meant by', () => {
  test.each([
    'open another game',
    'tell me about sample quiz game rules',
    'my sample quiz game is great',
    'open sample quiz games',
    'search sample quiz game',
    'launch sample quiz game what is my favorite color',
    'using sample quiz game',
    'ask sample quiz',
    '',
  ])('"%s"', (words) => expect(parse(words)).toEqual({ type: 'someone else' }))
})

test('a language without a grammar is refused by its locale', () => {
  expect(() => parseInvocation('öppna quiz', 'quiz', 'sv-SE')).toThrow(/sv-SE/)
  expect(() => launching('quiz', 'sv-SE')).toThrow(/sv-SE/)
})
