import { expect, test } from 'vitest'
import { redirectUri } from './redirect-uri.ts'

test.each([
  'https://pitangui.amazon.com/api/skill/link/M1?a=b',
  'http://127.0.0.1:3000/callback',
  'com.example.app:/callback',
  'https://x.yy/*/cb',
])('%s is an address of an app', (uri) => expect(redirectUri.safeParse(uri).success).toBe(true))

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'data:text/html,x',
  'https://x.yy/cb#a',
  'http://a.yy/\r\nX: y',
  'https://*.x.yy/cb',
])('%s is none', (uri) => expect(redirectUri.safeParse(uri).success).toBe(false))
