import { expect, test } from 'vitest'
import type { Format } from './formats.ts'
import { misfitOfFormat } from './formats.ts'

test.each<[Format, readonly string[], readonly string[]]>([
  ['email', ['ada@example.com'], ['ada', 'ada@home', 'a da@example.com']],
  ['uri', ['https://example.com/ada', 'urn:x:y'], ['not a url', 'www.example.com']],
  ['country-code', ['US', 'gb'], ['ZZ', 'USA', '840', '']],
  ['language-code', ['en', 'en-us', 'zh-Hant-TW', 'da, en-gb;q=0.8'], ['!!', 'english', 'en;', '']],
  ['locale', ['en_US', 'en-GB', 'de', 'fil_PH'], ['zzzzzz', 'en_ZZ', 'xx_US', 'en_US_x', '']],
  ['timezone', ['Europe/London', 'US/Pacific', 'UTC'], ['Mars/Olympus', '+01:00', 'London', '']],
])('%s', (format, good, bad) => {
  expect(good.filter((text) => misfitOfFormat(text, format))).toEqual([])
  expect(bad.filter((text) => !misfitOfFormat(text, format))).toEqual([])
})
