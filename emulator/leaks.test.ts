import { describe, expect, it } from 'vitest'
import { findLeaks } from './leaks.ts'

const token = { what: 'access token', value: 'eyJraWQi.eyJzdWIi.c2ln' }
const colour = { what: 'claim value', value: 'red' }
const secret = { what: 'client secret', value: 'a/secret+with=signs' }

type Seen = Parameters<typeof findLeaks>[0]

/** What each leak says, of what a turn let be seen. */
const leaks = (seen: Partial<Seen>, secrets = [token, colour, secret]) =>
  findLeaks({ logs: [], urls: [], said: { words: '' }, card: undefined, ...seen }, secrets).map(
    ({ what }) => what,
  )

const logged = (text: string) => ({ logs: [{ stream: 'stdout', text } as const] })

describe('a secret', () => {
  it.each([
    ['stdout', logged(`token: ${token.value}`)],
    ['stderr', { logs: [{ stream: 'stderr', text: `{"token":"${token.value}"}` } as const] }],
    ['a URL that it called', { urls: [`https://okta.example/introspect?token=${token.value}`] }],
    ['its speech', { said: { words: '', markup: `<speak>${token.value}</speak>` } }],
    ['its speech', { said: { words: '', reprompt: `Your token is ${token.value}.` } }],
    ['its speech', { said: { words: `Your token is ${token.value}.` } }],
    ['a card', { card: { type: 'Simple', content: token.value } }],
  ])('is found in %s', (where, seen) => {
    expect(leaks(seen)).toEqual([`The skill let out an access token in ${where}`])
  })

  it('is found in a URL that has it encoded', () => {
    const url = `https://okta.example/token?client_secret=${encodeURIComponent(secret.value)}`
    expect(leaks({ urls: [url] })).toEqual([
      'The skill let out a client secret in a URL that it called',
    ])
  })

  it.each(['and/or', 'and&#x2f;or', 'and&#x2F;or'])('is found in markup as %s', (markup) => {
    const password = { what: 'password', value: 'and/or' }
    expect(leaks({ said: { words: '', markup } }, [password])).toHaveLength(1)
  })

  it('is found in a URL that cannot be decoded', () => {
    expect(leaks({ urls: [`https://okta.example/%zz?token=${token.value}`] })).toHaveLength(1)
  })

  it.each([
    'it&#39;s a secret',
    'it&#x27;s a secret',
    'it&apos;s a secret',
    '&#9999999;it&#39;s a secret',
  ])('is found in markup that writes it as %s', (markup) => {
    const password = { what: 'password', value: "it's a secret" }
    expect(leaks({ said: { words: '', markup } }, [password])).toEqual([
      'The skill let out a password in its speech',
    ])
  })

  it('is told once for each place, and never shown', () => {
    const twice = logged(`${token.value} and ${token.value}`)
    const found = findLeaks(
      {
        urls: [token.value],
        said: { words: '' },
        card: undefined,
        logs: [...twice.logs, ...twice.logs],
      },
      [token],
    )
    expect(found.map(({ code, kind }) => [code, kind])).toEqual([
      ['SECRET_LEAKED', 'SKILL'],
      ['SECRET_LEAKED', 'SKILL'],
    ])
    expect(found.map(({ message }) => message).join()).not.toContain(token.value)
  })

  it('that is empty is in nothing', () => {
    expect(leaks(logged('words'), [{ what: 'password', value: '' }])).toEqual([])
  })

  it('that nobody let out is in nothing', () => {
    expect(leaks({ ...logged('Okta is unreachable'), card: { type: 'LinkAccount' } })).toEqual([])
  })
})

describe('half a token', () => {
  const jwt = (kind: string) =>
    ['{"kid":"k1","alg":"RS256"}', `{"ver":1,"jti":"${kind}.${kind.repeat(30)}"}`, kind.repeat(60)]
      .map((part) => btoa(part))
      .join('.')
  const access = { what: 'access token', value: jwt('AT') }
  const id = { what: 'id token', value: jwt('ID') }
  const found = (text: string) => leaks(logged(text), [access, id])

  it.each([
    ['the first', access.value.slice(0, -20)],
    ['the last', access.value.slice(20)],
  ])('is found: %s', (_, half) => {
    expect(found(`token: ${half}`)).toEqual(['The skill let out an access token in stdout'])
  })

  it('is not found in what all tokens of a server have in common', () => {
    const [header = ''] = access.value.split('.')
    expect(found(`header: ${header}.`)).toEqual([])
  })
})

describe('a claim value', () => {
  it('is what the skill is for: spoken, and shown on a card', () => {
    expect(leaks({ said: { words: 'red', markup: 'red' }, card: { content: 'red' } })).toEqual([])
  })

  it('is personal all the same, and stays out of logs', () => {
    expect(leaks(logged('the colour is red.'))).toEqual([
      'The skill let out a claim value in stdout',
    ])
  })

  it.each(['required', 'redirect', 'infrared', 'red2', 'réred'])(
    'is not in the word %s',
    (word) => {
      expect(leaks(logged(`it is ${word} here`))).toEqual([])
    },
  )

  it('is found behind a word that merely holds it', () => {
    expect(leaks(logged('required: red'))).toHaveLength(1)
  })
})
