import { expect, test } from 'vitest'
import { splitWakeWord } from './wake-word.ts'

test.each([
  ['Alexa, open the quiz', 'open the quiz'],
  ['alexa open the quiz', 'open the quiz'],
  ['Alexa', ''],
  ['Echo, stop', 'stop'],
  ['Computer, stop', 'stop'],
  ['Amazon, stop', 'stop'],
  ['アレクサ、クイズを開いて', 'クイズを開いて'],
  ['エコー、ストップ', 'ストップ'],
  ['اليكسا، افتحي اللعبة', 'افتحي اللعبة'],
  ['एलेक्सा, क्विज़ खोलो', 'क्विज़ खोलो'],
])('%s', (text, words) => expect(splitWakeWord(text)).toEqual({ wakeWord: true, words }))

test.each([
  "alexa's friends",
  'alexandria',
  'computer science',
  'amazon',
  'open the quiz',
  'アレクサンダー',
])('is not in "%s"', (text) =>
  expect(splitWakeWord(text)).toEqual({ wakeWord: false, words: text }),
)
