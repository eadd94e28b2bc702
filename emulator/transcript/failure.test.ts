import { describe, expect, it } from 'vitest'
import { consideredText } from './considered.ts'
import { failed, failureText } from './failure.ts'
import { API_TOKEN, favouriteColour, launched, TOKEN, turnOf } from './turn.fixture.ts'
import type { HttpCall } from './turn.ts'

const introspected: HttpCall = {
  from: 'skill',
  to: 'Okta',
  operation: 'introspect',
  method: 'POST',
  url: 'https://dev-1.okta.com/oauth2/aus1/v1/introspect',
  outcome: 200,
  tookMs: 3,
}

const turn = turnOf({
  understood: favouriteColour,
  calls: [{ ...introspected, from: 'Alexa', operation: 'token', tookMs: 2 }, introspected],
  logs: [{ stream: 'stdout', text: '{"handler":"FavoriteColorIntent","outcome":"answered"}\n' }],
  request: launched,
})

describe('failed', () => {
  it('shows no secret, not in its first line either, nor one that stands in no envelope', () => {
    const { message } = failed('SECRET_LEAKED', `The skill called https://x.example/${TOKEN}`, {
      turns: [{ ...turn, logs: [{ stream: 'stdout', text: `${TOKEN} hush` }] }],
      secrets: new Map([['hush', '‹client secret›']]),
    })
    expect(message).not.toContain('hush')
    expect(message).not.toContain(TOKEN)
    expect(message).toContain('‹client secret›')
  })

  it('is the conversation, the two texts and the four facts', () => {
    const error = failed('SPEECH_DIFFERS', 'Alexa did not say what the scenario expects', {
      turns: [turn],
      mark: { at: 'said', text: "Ada's favorite color is [-green-] {+teal+}." },
      expected: "Ada's favorite color is green.",
      said: "Ada's favorite color is teal.",
    })
    expect(error.message).toBe(
      [
        'MISMATCH  Alexa did not say what the scenario expects',
        '',
        '   1  Ada    Alexa, ask sample quiz game what is my favorite color',
        "    ✘ Alexa  Ada's favorite color is [-green-] {+teal+}.",
        '             ← session over',
        '',
        "  expected    Ada's favorite color is green.",
        "  said        Ada's favorite color is teal.",
        '',
        '  understood  FavoriteColorIntent',
        '  called      Alexa → Okta: token → 200 (2 ms)',
        '              Okta: introspect → 200 (3 ms)',
        '  logged      {"handler":"FavoriteColorIntent","outcome":"answered"}',
        '  handler     FavoriteColorIntent',
      ].join('\n'),
    )
  })
})

describe('failureText', () => {
  it('always has the facts, also where nothing happened', () => {
    const bare = turnOf({ heard: { silence: true } })
    expect(failureText({ turns: [bare] })).toMatch(
      /understood {2}nothing was said\ncalled {6}nothing\nlogged {6}nothing$/,
    )
    expect(failureText({ turns: [turnOf({ request: launched })] })).toContain(
      'the skill was opened',
    )
    expect(failureText({ turns: [turnOf()] })).toContain('nothing for the skill')
  })

  it('tells slots and guesses', () => {
    const understood = {
      ...favouriteColour,
      match: 'generalised',
      slots: {
        one: { name: 'one', type: 'T', value: 'x' },
        two: { name: 'two', type: 'T' },
      },
    } as const
    expect(failureText({ turns: [turnOf({ understood })] })).toContain(
      'FavoriteColorIntent, one = x, two = (empty) (generalised: Alexa may differ)',
    )
  })

  it('shows the last turns only, the mark in the last of them', () => {
    const turns = [1, 2, 3, 4, 5].map((number) => turnOf({ number }))
    const text = failureText({ turns, mark: { at: 'heard', text: 'expected Help, got Stop' } })
    expect(text).not.toMatch(/^ 2 /m)
    expect(text).toMatch(/^ 3 .*\n.*\n.*\n 4 .*\n.*\n.*\n 5 .*\n {2}✘ expected Help, got Stop$/m)
    expect(text.match(/✘/g)).toHaveLength(1)
    expect(failureText({ turns, show: 1 })).not.toMatch(/^ 4 /m)
  })

  it('cuts a long log short', () => {
    const logs = Array.from(
      { length: 20 },
      (_, at) => ({ stream: 'stderr', text: `l${at}` }) as const,
    )
    expect(failureText({ turns: [turnOf({ logs })] })).toMatch(/ l7\n +… and 12 more$/)
  })

  it('holds no token, not even one that the skill logged', () => {
    const logs = [{ stream: 'stdout', text: `got ${TOKEN} and ${API_TOKEN}` } as const]
    const text = failureText({ turns: [turnOf({ request: launched, logs })] })
    expect(text).toContain('got ‹access token of Ada› and ‹Alexa API token of Ada›')
    expect(text).not.toContain('eyJ')
  })

  it('marks in colour on request', () => {
    const mark = { at: 'said', text: 'x' } as const
    expect(failureText({ turns: [turn], mark, colour: true })).toContain('\u001b[31m✘\u001b[0m')
  })
})

describe('consideredText', () => {
  it('is a table of the nearest samples', () => {
    const considered = [
      { intent: 'TicketIntent', confidence: 0.71, sample: 'what is up with {n}', missing: 'n' },
      { intent: 'OpenIntent', confidence: 0.5, sample: 'open' },
    ]
    expect(consideredText({ ...favouriteColour, considered }, 'en-US')).toBe(
      [
        'nearest samples in en-US',
        '   0.71  TicketIntent  what is up with {n}  missing: n',
        '   0.50  OpenIntent    open',
      ].join('\n'),
    )
    expect(consideredText(favouriteColour, 'en-US')).toBe('')
  })

  it('tells which words no sample has', () => {
    const unknownWords = ['weather', 'dreams']
    expect(consideredText({ ...favouriteColour, unknownWords }, 'en-US')).toBe(
      'no sample has  "weather", "dreams"',
    )
  })
})
