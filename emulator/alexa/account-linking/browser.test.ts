import { describe, expect, it } from 'vitest'
import type { Page } from './browser.ts'
import { Browser } from './browser.ts'
import { signInForm } from './forms.ts'

const site = 'https://login.example'
const isApp = ({ hostname }: URL) => hostname === 'app.example'

/** What a site answers, by `METHOD /path`; what it was asked is kept. */
function siteOf(routes: Record<string, (request: Request) => Response>) {
  const asked: { route: string; url: string; cookie: string | null; body: string }[] = []
  const browser = new Browser(async (request) => {
    const { pathname } = new URL(request.url)
    const route = `${request.method} ${pathname}`
    const answer = routes[route]?.(request) ?? 'no answer'
    const cookie = request.headers.get('cookie')
    asked.push({ route, url: request.url, cookie, body: await request.text() })
    return answer
  })
  const open = (path: string) => browser.open(new URL(path, site), isApp)
  return { browser, open, asked }
}

const to =
  (location: string, cookies: readonly string[] = []) =>
  () => {
    const headers = new Headers({ location })
    for (const cookie of cookies) headers.append('set-cookie', cookie)
    return new Response(null, { status: 302, headers })
  }

const page = (html: string) => () =>
  new Response(html, { headers: { 'content-type': 'text/html' } })

function shown(outcome: Page | 'no answer'): Page {
  if (outcome === 'no answer') throw new Error('no page')
  return outcome
}

describe('the browser', () => {
  it('shows a page', async () => {
    const { open } = siteOf({ 'GET /': page('<p>Hello</p>') })
    expect(await open('/')).toEqual({ url: new URL(`${site}/`), status: 200, html: '<p>Hello</p>' })
  })

  it('shows nothing when nobody answers', async () => {
    expect(await siteOf({}).open('/')).toBe('no answer')
  })

  it('follows redirects, relative ones too', async () => {
    const { open } = siteOf({
      'GET /a': to('b?x=1'),
      'GET /b': to('https://login.example/c'),
      'GET /c': page('there'),
    })
    expect(shown(await open('/a')).html).toBe('there')
  })

  it('stops before it would load an address of the app', async () => {
    const { open, asked } = siteOf({ 'GET /a': to('https://app.example/back?code=1') })
    expect(shown(await open('/a')).url.href).toBe('https://app.example/back?code=1')
    expect(asked.map(({ route }) => route)).toEqual(['GET /a'])
  })

  it('gives up redirects that lead nowhere', async () => {
    const { open, asked } = siteOf({ 'GET /a': to('/b'), 'GET /b': to('/a') })
    expect(shown(await open('/a'))).toMatchObject({ status: 0, html: '' })
    expect(asked).toHaveLength(11)
  })

  it('keeps cookies, sends each where it belongs, and forgets them when told', async () => {
    const { open, asked } = siteOf({
      'GET /a': to('/b', ['sid=1; Path=/; Secure; HttpOnly', 'step=2; Path=/b']),
      'GET /b': to('/c'),
      'GET /c': to('/d', ['sid=; Path=/; Max-Age=0']),
      'GET /d': page(''),
    })
    await open('/a')
    expect(asked.map(({ cookie }) => cookie)).toEqual([null, 'step=2; sid=1', 'sid=1', null])
  })

  it('is not thrown by a cookie for somebody else', async () => {
    const { open, asked } = siteOf({
      'GET /a': to('/b', ['sid=1; Domain=other.example']),
      'GET /b': page(''),
    })
    await open('/a')
    expect(asked.at(-1)?.cookie).toBeNull()
  })

  it('has a cookie that was put in', async () => {
    const { browser, open, asked } = siteOf({ 'GET /a': page('') })
    await browser.keep('sid=7; Path=/; Secure', new URL(site))
    await open('/a')
    expect(asked[0]?.cookie).toBe('sid=7')
  })

  it('does not share cookies with another browser', async () => {
    const [one, other] = [siteOf({ 'GET /a': page('') }), siteOf({ 'GET /a': page('') })]
    await one.browser.keep('sid=7; Path=/', new URL(site))
    await other.open('/a')
    expect(other.asked[0]?.cookie).toBeNull()
  })
})

const onPage = (html: string): Page => ({
  url: new URL(`${site}/signin?step=1`),
  status: 200,
  html,
})

describe('the sign-in form', () => {
  const html = `<form action="/search"><input name="q"></form>
    <form action="check?x=1" method="post">
      <input type="hidden" name="csrf" value="a&amp;b"><input type="hidden" name="empty">
      <input type="Email" name="login"><input type="password" name="secret">
      <button>Sign in</button>
    </form>`

  it('is the first with a password field', () => {
    expect(signInForm(onPage(html))).toEqual({
      action: new URL(`${site}/check?x=1`),
      method: 'POST',
      fields: new Map([
        ['csrf', 'a&b'],
        ['empty', ''],
      ]),
      loginField: 'login',
      passwordField: 'secret',
    })
  })

  it('goes to its own page by GET when it does not say where and how', () => {
    const form = signInForm(onPage('<form><input name="u"><input type=password name="p"></form>'))
    expect(form).toMatchObject({
      action: new URL(`${site}/signin?step=1`),
      method: 'GET',
      loginField: 'u',
      passwordField: 'p',
    })
  })

  it('is not there on a page without a password field', () => {
    expect(signInForm(onPage('<form><input name="q"></form>'))).toBeUndefined()
    expect(signInForm(onPage(''))).toBeUndefined()
  })

  it('is sent with what the person typed', async () => {
    const { browser, asked } = siteOf({ 'POST /check': page('in') })
    const form = signInForm(onPage(html))
    const typed = { login: 'ada@example.com', secret: 'a b&c' }
    const next = form ? await browser.submit(form, typed, isApp) : 'no answer'
    expect(shown(next).html).toBe('in')
    expect(asked[0]).toMatchObject({
      url: `${site}/check?x=1`,
      body: 'csrf=a%26b&empty=&login=ada%40example.com&secret=a+b%26c',
    })
  })

  it('that is sent by GET has its fields in the address', async () => {
    const { browser, asked } = siteOf({ 'GET /check': page('in') })
    const form = signInForm(onPage(html.replace('method="post"', 'method="get"')))
    if (form) await browser.submit(form, { login: 'ada', secret: 'x' }, isApp)
    expect(asked[0]).toMatchObject({
      url: `${site}/check?csrf=a%26b&empty=&login=ada&secret=x`,
      body: '',
    })
  })

  it('is followed by GET after a redirect', async () => {
    const { browser, asked } = siteOf({ 'POST /check': to('/home'), 'GET /home': page('home') })
    const form = signInForm(onPage(html))
    if (form) await browser.submit(form, { login: 'ada', secret: 'x' }, isApp)
    expect(asked.at(-1)).toMatchObject({ route: 'GET /home', body: '' })
  })
})
