import { expect, it } from 'vitest'
import { redact } from './redact.ts'

const secret = 'a/b+c&d"e'

it.each([
  ['as it is', `x ${secret} y`],
  ['in a form', `x ${new URLSearchParams({ s: secret }).toString()} y`],
  ['in a URL', `x ${encodeURIComponent(secret)} y`],
  ['in HTML', `x a/b+c&amp;d"e y`],
  ['in JSON', `x ${JSON.stringify(secret)} y`],
])('masks a secret %s', (_, text) => {
  const masked = redact(text, [secret])
  expect(masked).toContain('[redacted]')
  expect(masked).not.toMatch(/a(\/|%2F)b/)
})

it('masks anything like a JWT, whole or cut short', () => {
  const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.abc-_123'
  expect(redact(`got ${jwt}, sent %22${jwt.slice(0, 30)}`, [])).toBe(
    'got [redacted], sent %22[redacted]',
  )
})

it('masks the credentials of a quoted form or header, even of another app', () => {
  const form = 'token=opaque-123&token_type_hint=access_token&client_secret=zzz&client_id=0oa1'
  expect(redact(form, [])).toBe(
    'token=[redacted]&token_type_hint=access_token&client_secret=[redacted]&client_id=0oa1',
  )
  expect(redact('Authorization: Basic YTpi', [])).toBe('Authorization: Basic [redacted]')
})

it('leaves the rest alone, also when there is no secret', () => {
  expect(redact('Okta answered 502: Bad Gateway', [''])).toBe('Okta answered 502: Bad Gateway')
})
