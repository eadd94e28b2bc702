import { describe, expect, it } from 'vitest'
import { ColloquyError } from '../errors.ts'
import { redactTurn } from './redact.ts'
import { API_TOKEN, favouriteColour, launched, TOKEN, turnOf } from './turn.fixture.ts'

describe('the request of a turn', () => {
  it('is shown without its tokens wherever they stand, and else as it is', () => {
    const { request: redacted } = redactTurn(turnOf({ request: launched }))
    expect(redacted?.session?.user.accessToken).toBe('‹access token of Ada›')
    expect(redacted?.context.System.user.accessToken).toBe('‹access token of Ada›')
    expect(redacted?.context.System.apiAccessToken).toBe('‹Alexa API token of Ada›')
    expect(redacted?.request).toEqual(launched.request)
  })

  it('stays itself as it was', () => {
    redactTurn(turnOf({ request: launched }))
    expect(launched.context.System.user.accessToken).toBe(TOKEN)
  })
})

describe('redactTurn', () => {
  const secrets = [TOKEN, API_TOKEN, 's3cret-value', 'opaque-refresh-token']
  const everywhere = secrets.join(' ')
  const problem = new ColloquyError('SECRET_LEAKED', {
    what: everywhere,
    evidence: [everywhere],
    remedy: everywhere,
    cause: new Error(everywhere),
  })
  const exchange = {
    request: launched,
    response: {
      version: '1.0',
      response: { outputSpeech: { type: 'PlainText', text: everywhere } as const },
    },
    calls: [],
    logs: [{ stream: 'stdout', text: everywhere } as const],
    tookMs: 1,
    problems: [problem],
  }
  const turn = turnOf({
    ...exchange,
    said: { words: everywhere, markup: everywhere },
    card: { type: 'Simple', content: everywhere },
    sessionAttributes: { deep: [{ token: everywhere }] },
    followUps: [exchange],
    understood: favouriteColour,
  })
  const more = new Map([
    ['s3cret-value', '‹client secret›'],
    ['opaque-refresh-token', '‹refresh token of Ada›'],
  ])

  it('leaves no secret in what is printed', () => {
    const json = JSON.stringify(redactTurn(turn, more))
    for (const secret of secrets) expect(json).not.toContain(secret)
    expect(json).toContain('‹client secret›')
    expect(json).toContain('‹refresh token of Ada›')
  })

  it('masks a secret whole that begins like another', () => {
    const nested = new Map([
      ['abc', '‹short›'],
      ['abcdef', '‹long›'],
    ])
    expect(redactTurn(turnOf({ said: { words: 'abcdef abc' } }), nested).said.words).toBe(
      '‹long› ‹short›',
    )
  })

  it('masks a token that nobody announced', () => {
    const { accessToken: _, ...user } = { userId: 'u', accessToken: '' }
    const { session: __, ...request } = launched
    const context = { System: { ...launched.context.System, user } }
    const leaking = turnOf({ ...exchange, request: { ...request, context } })
    expect(redactTurn(leaking).logs[0]?.text).toMatch(/^‹a token› ‹Alexa API token of Ada› /)
  })

  it('keeps everything else', () => {
    const clean = turnOf({ understood: favouriteColour, sessionAttributes: { score: 3 } })
    const shown: unknown = JSON.parse(JSON.stringify(redactTurn(clean)))
    expect(shown).toMatchObject(JSON.parse(JSON.stringify(clean)))
  })

  it('reads considered intents that are worked out when asked for', () => {
    const understood = {
      ...favouriteColour,
      get considered() {
        return [{ intent: 'HelpIntent', confidence: 0.5 }]
      },
    }
    expect(redactTurn(turnOf({ understood })).understood?.considered).toHaveLength(1)
  })
})
