import { expect, it } from 'vitest'
import { redirectUri, regionOf } from './region.ts'

it.each([
  ['en-US', 'https://api.amazonalexa.com', 'pitangui.amazon.com'],
  ['es-MX', 'https://api.amazonalexa.com', 'pitangui.amazon.com'],
  ['en-GB', 'https://api.eu.amazonalexa.com', 'layla.amazon.com'],
  ['de-DE', 'https://api.eu.amazonalexa.com', 'layla.amazon.com'],
  ['en-IN', 'https://api.eu.amazonalexa.com', 'layla.amazon.com'],
  ['ja-JP', 'https://api.fe.amazonalexa.com', 'alexa.amazon.co.jp'],
  ['en-AU', 'https://api.fe.amazonalexa.com', 'alexa.amazon.co.jp'],
])('%s belongs to the region of %s', (locale, apiEndpoint, host) => {
  expect(regionOf(locale).apiEndpoint).toBe(apiEndpoint)
  expect(redirectUri(regionOf(locale), 'M1')).toBe(`https://${host}/api/skill/link/M1`)
})
