import { expect, test } from 'vitest'
import { OktaError } from '../errors.ts'
import { expiredPage, formPostPage, refusalPage, signedOutPage } from './messages.ts'

const pages = {
  error: () => refusalPage(new OktaError('OAuth', 400, 'invalid_client', 'No such client')),
  expired: () => expiredPage(),
  'signed out': () => signedOutPage({ name: 'Acme' }),
  'form post': () => formPostPage('https://app.example/cb', { code: 'c' }),
}

test.each(Object.entries(pages))(
  'nothing may frame, keep, load or run the %s page',
  async (_, made) => {
    const { headers } = await made()
    const policy = headers.get('content-security-policy')?.split('; ')
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]),
    )
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('cache-control')).toContain('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  },
)

test('what a page quotes is text', async () => {
  const answer = await refusalPage(new OktaError('OAuth', 400, '<b>', '<script>alert(1)</script>'))
  expect(await answer.text()).not.toMatch(/<script|<b>/)
})
