import { expect, test } from 'vitest'
import { splitWakeWord } from './wake-word.ts'

test.each([
  ['Alexa, open the quiz', 'Alexa', 'open the quiz'],
  ['alexa open the quiz', 'Alexa', 'open the quiz'],
  ['Alexa', 'Alexa', ''],
  ['“Alexa, open the quiz', 'Alexa', 'open the quiz'],
  ['¡Alexa, abre el juego!', 'Alexa', 'abre el juego!'],
  ['Echo, stop', 'Echo', 'stop'],
  ['Computer, stop', 'Computer', 'stop'],
  ['Amazon, stop', 'Amazon', 'stop'],
  ['Ziggy, stop', 'Ziggy', 'stop'],
  ['アレクサ、クイズを開いて', 'Alexa', 'クイズを開いて'],
  ['エコー、ストップ', 'Echo', 'ストップ'],
  ['اليكسا، افتحي اللعبة', 'Alexa', 'افتحي اللعبة'],
  ['एलेक्सा, क्विज़ खोलो', 'Alexa', 'क्विज़ खोलो'],
  ['अलेक्सा, क्विज़ खोलो', 'Alexa', 'क्विज़ खोलो'],
])('%s', (text, wakeWord, words) => expect(splitWakeWord(text)).toEqual({ wakeWord, words }))

test.each([
  "alexa's friends",
  'alexandria',
  'computer science',
  'amazon',
  'open the quiz',
  'アレクサンダー',
  '今日はアレクサ、クイズを開いて',
])('is not in "%s"', (text) =>
  expect(splitWakeWord(text)).toEqual({ wakeWord: undefined, words: text }),
)
