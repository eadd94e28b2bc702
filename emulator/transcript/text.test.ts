import { describe, expect, it } from 'vitest'
import { transcriptText } from './text.ts'
import { favouriteColour, launched, turnOf } from './turn.fixture.ts'

const conversation = [
  turnOf({
    heard: 'Alexa, open sample quiz game',
    request: launched,
    said: { words: 'Hi Ada. Ready?' },
    session: 'open',
    listening: true,
  }),
  turnOf({
    number: 2,
    person: 'Margaret',
    heard: { silence: true },
    said: { words: '' },
    at: '2026-03-02T10:15:00.000Z',
    card: { type: 'LinkAccount' },
    session: 'ended',
    sessionEnd: 'EXCEEDED_MAX_REPROMPTS',
  }),
]

describe('transcriptText', () => {
  it('is a dialogue with aligned names, notes and the virtual time', () => {
    expect(transcriptText({ turns: conversation })).toBe(
      [
        '    ─ 2026-03-02 09:00 ─',
        ' 1  Ada       Alexa, open sample quiz game',
        '    Alexa     Hi Ada. Ready?',
        '              ← listening',
        '    ─ 10:15 ─',
        ' 2  Margaret  (says nothing)',
        '    Alexa     (says nothing)',
        '              card: link your account',
        '              ← session over: nobody answered',
      ].join('\n'),
    )
  })

  it.each([
    [
      { type: 'Simple', title: 'Fact', content: 'Teal\nis a duck' } as const,
      'card: Fact · Teal is a duck',
    ],
    [{ type: 'Standard', text: 'x' } as const, 'card: x'],
    [{ type: 'AskForPermissionsConsent', permissions: ['a', 'b'] } as const, 'permissions a, b'],
  ])('shows the card %o', (card, text) => {
    const mutable =
      card.type === 'AskForPermissionsConsent' ? { ...card, permissions: ['a', 'b'] } : card
    expect(transcriptText({ turns: [turnOf({ card: mutable })] })).toContain(text)
  })

  it.each([
    ['exact', undefined],
    ['generalised', '≈ generalised to FavoriteColorIntent (0.8): Alexa may differ'],
    ['fallback', '≈ fallback: no sample covers it'],
  ] as const)('says how a turn was understood: %s', (match, note) => {
    const understood = { ...favouriteColour, match, confidence: 0.8 }
    const lines = transcriptText({ turns: [turnOf({ understood })] }).split('\n')
    expect(lines.find((line) => line.includes('≈'))?.trim()).toBe(note)
  })

  it('is coloured only on request', () => {
    const [turn = turnOf()] = conversation
    expect(transcriptText({ turns: [turn] })).not.toContain('\u001b')
    expect(transcriptText({ turns: [turn] }, { colour: true })).toContain('\u001b[2m')
  })

  it('of no turns is empty', () => {
    expect(transcriptText({ turns: [] })).toBe('')
  })
})
