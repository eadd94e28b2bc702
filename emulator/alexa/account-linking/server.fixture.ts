import { Clock } from '../../clock.ts'
import { AccountLinking } from './account-linking.ts'
import { Browser } from './browser.ts'
import type { AccountLinkingConfiguration } from './configuration.ts'

export const redirectUri = 'https://pitangui.amazon.com/api/skill/link/M1'
export const start = Date.UTC(2027, 0, 4, 9)
export const hour = 60 * 60 * 1000
export const ada = { does: 'sign in', login: 'ada', password: 'engine' } as const

/** One request to the authorization server: the last part of its path, its fields and credentials. */
export type Asked = {
  readonly at: string
  readonly fields: Readonly<Record<string, string>>
  readonly authorization: string | null
}

type Answer = Response | 'no answer' | Promise<Response | 'no answer'>

export type Answers = {
  /** The page that authorize shows. */
  readonly page: () => Answer
  /** Where authorize sends a person who has signed in. */
  readonly callback: (state: string) => string
  readonly token: (asked: Asked) => Answer
}

/** What a token endpoint answers when all is well. */
export const tokens = (more: object = {}): Response =>
  Response.json({
    access_token: 'access-1',
    token_type: 'Bearer',
    expires_in: 1800,
    refresh_token: 'refresh-1',
    ...more,
  })

const form = '<form method="post" action="signin"><input name="u"><input type="password" name="p">'

export const consentForm =
  '<form method="post" action="consent"><input type="hidden" name="step" value="2"><button name="answer" value="allow">Yes</button><button name="answer" value="deny">No</button></form>'

const defaults: Answers = {
  page: () => new Response(`${form}<input type="hidden" name="step" value="1"></form>`),
  callback: (state) => `${redirectUri}?code=code-1&state=${state}`,
  token: () => tokens(),
}

const configuration: AccountLinkingConfiguration = {
  type: 'AUTH_CODE',
  authorizationUrl: 'https://auth.example/authorize',
  accessTokenUrl: 'https://auth.example/token',
  clientId: 'alexa',
  clientSecret: 'hush',
  accessTokenScheme: 'REQUEST_BODY_CREDENTIALS',
  scopes: ['openid', 'offline_access'],
  domains: [],
}

/** A tiny authorization server, and Alexa and a person who link with it. */
export function linkingWith(
  answers: Partial<Answers> = {},
  change: Partial<AccountLinkingConfiguration> = {},
) {
  const { page, callback, token } = { ...defaults, ...answers }
  const clock = new Clock(start)
  const asked: Asked[] = []
  let state = ''
  const answer = (request: Asked): Answer => {
    switch (request.at) {
      case 'authorize':
        state = request.fields['state'] ?? ''
        return page()
      case 'signin':
        return request.fields['p'] === 'engine'
          ? new Response(null, { status: 302, headers: { location: callback(state) } })
          : new Response(form)
      case 'consent':
        return request.fields['answer'] === 'allow'
          ? new Response(null, { status: 302, headers: { location: defaults.callback(state) } })
          : new Response(consentForm)
      default:
        return token(request)
    }
  }
  const send = async (request: Request) => {
    const { pathname, searchParams } = new URL(request.url)
    const sent = {
      at: pathname.slice(1),
      fields: Object.fromEntries([...searchParams, ...new URLSearchParams(await request.text())]),
      authorization: request.headers.get('authorization'),
    }
    asked.push(sent)
    return answer(sent)
  }
  const linking = new AccountLinking({
    configuration: { ...configuration, ...change },
    clock,
    random: (count) => new Uint8Array(count).fill(7),
    sendFor: () => send,
  })
  const person = { name: 'Ada', browser: new Browser(send) }
  return { clock, asked, linking, person, link: () => linking.link(person, redirectUri, ada) }
}
