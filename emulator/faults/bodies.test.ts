import { expect, test } from 'vitest'
import { errorPage } from './bodies.ts'

test('an error page quotes a request as text, not as markup', async () => {
  const body = '<script>alert(1)</script>&amp;'
  const request = new Request('https://dev-5550123.okta.com/signin', { method: 'POST', body })
  const text = await (await errorPage(request)).text()
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;')
  expect(text).not.toContain('<script>')
})
