import { describe, expect, it } from 'vitest'
import {
  ada,
  consentForm,
  hour,
  linkingWith,
  redirectUri,
  start,
  tokens,
} from './server.fixture.ts'

describe('linking', () => {
  it('goes through authorize, the sign-in page and the token exchange', async () => {
    const { asked, link } = linkingWith()
    expect(await link()).toEqual({
      type: 'granted',
      tokens: {
        accessToken: 'access-1',
        refreshToken: 'refresh-1',
        expiresAt: start + hour / 2,
      },
    })
    expect(asked.map(({ at }) => at)).toEqual(['authorize', 'signin', 'token'])
    expect(asked[0]?.fields).toEqual({
      state: expect.stringMatching(/^.{32}$/),
      client_id: 'alexa',
      response_type: 'code',
      scope: 'openid offline_access',
      redirect_uri: redirectUri,
    })
    expect(asked[1]?.fields).toEqual({ step: '1', u: 'ada', p: 'engine' })
  })

  it('sends the credentials in the body', async () => {
    const { asked, link } = linkingWith()
    await link()
    expect(asked.at(-1)).toEqual({
      at: 'token',
      authorization: null,
      fields: {
        grant_type: 'authorization_code',
        code: 'code-1',
        redirect_uri: redirectUri,
        client_id: 'alexa',
        client_secret: 'hush',
      },
    })
  })

  it('sends the credentials by Basic where that is configured', async () => {
    const { asked, link } = linkingWith({}, { accessTokenScheme: 'HTTP_BASIC' })
    await link()
    expect(asked.at(-1)?.authorization).toBe(`Basic ${btoa('alexa:hush')}`)
    expect(asked.at(-1)?.fields).not.toHaveProperty('client_secret')
  })

  it('asks for other scopes once it is told to, and for none', async () => {
    const { asked, linking, link } = linkingWith()
    linking.askFor(['openid'])
    expect(linking.scopes).toEqual(['openid'])
    await link()
    linking.askFor([])
    await link()
    const scopes = asked.filter(({ at }) => at === 'authorize').map(({ fields }) => fields['scope'])
    expect(scopes).toEqual(['openid', undefined])
  })

  it('keeps the parameters that the configured address has already', async () => {
    const authorizationUrl = 'https://auth.example/authorize?audience=quiz'
    const { asked, link } = linkingWith({}, { authorizationUrl })
    await link()
    expect(asked[0]?.fields).toMatchObject({ audience: 'quiz', client_id: 'alexa' })
  })

  it.each([
    ['a state that is not its own', () => `${redirectUri}?code=code-1&state=forged`],
    ['no state', () => `${redirectUri}?code=code-1`],
    ['no code', (state: string) => `${redirectUri}?state=${state}`],
    ['an error', (state: string) => `${redirectUri}?error=access_denied&state=${state}`],
  ])('is refused with %s, and no token is asked for', async (_, callback) => {
    const { asked, link } = linkingWith({ callback })
    expect(await link()).toMatchObject({ type: 'refused' })
    expect(asked.map(({ at }) => at)).not.toContain('token')
  })

  it('tells the error that the server sent the person back with', async () => {
    const { link } = linkingWith({
      callback: (state) =>
        `${redirectUri}?error=access_denied&error_description=Not%20assigned&state=${state}`,
    })
    expect(await link()).toEqual({ type: 'refused', because: 'access_denied: Not assigned' })
  })

  it('is refused with a wrong password', async () => {
    const { linking, person, asked } = linkingWith()
    const wrong = { ...ada, password: 'not engine' }
    expect(await linking.link(person, redirectUri, wrong)).toMatchObject({ type: 'refused' })
    expect(asked.map(({ at }) => at)).toEqual(['authorize', 'signin'])
  })

  it('is refused when the person leaves the page', async () => {
    const { linking, person, asked } = linkingWith()
    expect(await linking.link(person, redirectUri, { does: 'give up' })).toMatchObject({
      type: 'refused',
    })
    expect(asked.map(({ at }) => at)).toEqual(['authorize'])
  })

  it('goes without an ID token, which Alexa never reads', async () => {
    const { link } = linkingWith({ token: () => tokens({ id_token: 'not a token at all' }) })
    expect(await link()).toMatchObject({ type: 'granted' })
  })
})

describe('the life of a token', () => {
  it.each([
    ['what the server says', { expires_in: 60 }, { defaultTokenExpirationInSeconds: 600 }, 60],
    ['what the server says in a string', { expires_in: '60' }, {}, 60],
    [
      'else what is configured',
      { expires_in: undefined },
      { defaultTokenExpirationInSeconds: 600 },
      600,
    ],
    ['else an hour', { expires_in: undefined }, {}, 3600],
  ])('is %s', async (_, answer, change, seconds) => {
    const { link } = linkingWith({ token: () => tokens(answer) }, change)
    expect(await link()).toMatchObject({ tokens: { expiresAt: start + seconds * 1000 } })
  })
})

describe('a token that is held', () => {
  const held = { accessToken: 'access-1', refreshToken: 'refresh-1', expiresAt: start + hour }

  it('is sent as long as it lasts, and the server hears nothing', async () => {
    const { clock, linking, asked } = linkingWith()
    clock.advance(hour - 1)
    expect(await linking.current(held, 'Ada')).toEqual({ type: 'granted', tokens: held })
    expect(asked).toEqual([])
  })

  it('is refreshed once it has expired', async () => {
    const token = () => tokens({ access_token: 'access-2', refresh_token: 'refresh-2' })
    const { clock, linking, asked } = linkingWith({ token })
    clock.advance(hour)
    expect(await linking.current(held, 'Ada')).toEqual({
      type: 'granted',
      tokens: {
        accessToken: 'access-2',
        refreshToken: 'refresh-2',
        expiresAt: start + hour + hour / 2,
      },
    })
    expect(asked).toEqual([
      {
        at: 'token',
        authorization: null,
        fields: {
          grant_type: 'refresh_token',
          refresh_token: 'refresh-1',
          client_id: 'alexa',
          client_secret: 'hush',
        },
      },
    ])
  })

  it('keeps its refresh token when the server sends no new one', async () => {
    const token = () => tokens({ access_token: 'access-2', refresh_token: undefined })
    const { clock, linking } = linkingWith({ token })
    clock.advance(hour)
    expect(await linking.current(held, 'Ada')).toMatchObject({
      tokens: { accessToken: 'access-2', refreshToken: 'refresh-1' },
    })
  })

  it('cannot be refreshed without a refresh token', async () => {
    const { clock, linking, asked } = linkingWith()
    clock.advance(hour)
    const { refreshToken: _, ...without } = held
    expect(await linking.current(without, 'Ada')).toMatchObject({ type: 'refused' })
    expect(asked).toEqual([])
  })
})

const error = (status: number, headers: Record<string, string> = {}) =>
  Response.json({ error: 'invalid_grant', error_description: 'gone' }, { status, headers })
const challenge = { 'www-authenticate': 'Basic realm="auth"' }
const page = (status: number) => new Response('<h1>Sorry</h1>', { status })

describe('the token endpoint', () => {
  it.each([
    ['an error of OAuth', () => error(400)],
    ['a client that it does not know', () => error(401)],
    ['a client that it does not know, and a challenge', () => error(401, challenge)],
    ['a page that says no', () => page(403)],
    ['an address that it does not have', () => page(404)],
  ])('refuses with %s', async (_, token) => {
    expect(await linkingWith({ token }).link()).toMatchObject({ type: 'refused' })
  })

  it('refuses in its own words', async () => {
    expect(await linkingWith({ token: () => error(400) }).link()).toEqual({
      type: 'refused',
      because: 'invalid_grant: gone',
    })
  })

  it.each([
    ['no answer', () => 'no answer' as const],
    ['an error of its own', () => error(500)],
    ['a page about its own error', () => page(502)],
    ['too many requests', () => error(429)],
    ['a page about too many requests', () => page(429)],
    ['a page instead of tokens', () => page(200)],
    ['an empty answer', () => new Response('')],
    ['an answer without a token', () => Response.json({ token_type: 'Bearer' })],
    ['a token of a type that nobody knows', () => tokens({ token_type: 'mystery' })],
  ])('is as good as unreachable with %s', async (_, token) => {
    expect(await linkingWith({ token }).link()).toMatchObject({ type: 'unreachable' })
  })

  it('has four and a half seconds', async () => {
    const slow = (ms: number) => {
      const set = linkingWith({ token: () => set.clock.sleep(ms).then(() => tokens()) })
      return set
    }
    const inTime = slow(4400)
    expect(await inTime.link()).toMatchObject({ type: 'granted' })
    const tooLate = slow(4600)
    expect(await tooLate.link()).toEqual({
      type: 'unreachable',
      because: 'no answer within 4500 ms',
    })
    expect(tooLate.clock.now()).toBe(start + 4500)
  })
})

describe('the sign-in page', () => {
  it.each([
    ['does not come', () => 'no answer' as const, 'unreachable'],
    ['has no form', () => new Response('<h1>Welcome</h1>'), 'refused'],
    ['is an error', () => new Response('<h1>Sorry</h1>', { status: 500 }), 'refused'],
  ])('that %s ends it', async (_, page, type) => {
    expect(await linkingWith({ page }).link()).toMatchObject({ type })
  })

  it('is quoted when it refuses, without the password', async () => {
    const alert = '<h1>Sign In</h1><p role="alert">Unable to\n sign in with not engine</p>'
    const set = linkingWith({ page: () => new Response(alert) })
    expect(await set.link()).toEqual({
      type: 'refused',
      because:
        'https://auth.example/authorize answered 200 without a sign-in form: "Unable to sign in with not engine"',
    })
  })

  it('that knows no such redirect_uri brings up the setting that makes it', async () => {
    const page = () =>
      new Response("<p role=alert>The 'redirect_uri' is wrong</p>", { status: 400 })
    expect(await linkingWith({ page }).link()).toMatchObject({
      because: expect.stringMatching(/answered 400 .*'redirect_uri' is wrong" \(`vendorId` is/),
    })
  })

  it('is passed over by who has signed in already', async () => {
    const set = linkingWith({
      page: () => {
        const location = `${redirectUri}?code=code-1&state=${set.asked[0]?.fields['state']}`
        return new Response(null, { status: 302, headers: { location } })
      },
    })
    expect(await set.link()).toMatchObject({ type: 'granted' })
    expect(set.asked.map(({ at }) => at)).toEqual(['authorize', 'token'])
  })

  it('may be followed by one that asks for consent, which the person gives', async () => {
    const { asked, link } = linkingWith({ callback: () => 'https://auth.example/consent' })
    expect(await link()).toMatchObject({ type: 'granted' })
    expect(asked.map(({ at }) => at)).toEqual([
      'authorize',
      'signin',
      'consent',
      'consent',
      'token',
    ])
    expect(asked[3]?.fields).toEqual({ step: '2', answer: 'allow' })
  })

  it('may be one that asks for consent at once', async () => {
    const { asked, link } = linkingWith({ page: () => new Response(consentForm) })
    expect(await link()).toMatchObject({ type: 'granted' })
    expect(asked.map(({ at }) => at)).toEqual(['authorize', 'consent', 'token'])
  })

  it('that hangs is looked at for a minute', async () => {
    const set = linkingWith({
      page: () => set.clock.sleep(Number.POSITIVE_INFINITY).then(() => 'no answer' as const),
    })
    expect(await set.link()).toMatchObject({ type: 'unreachable' })
    expect(set.clock.now()).toBe(start + 60_000)
  })
})
