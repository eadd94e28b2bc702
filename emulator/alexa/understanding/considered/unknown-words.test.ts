import { expect, test } from 'vitest'
import { compiled } from '../model.fixture.ts'
import { understand } from '../understand.ts'
import { unknownWords } from './unknown-words.ts'

const desk = compiled(
  {
    TicketStatus: {
      samples: ['what is up with ticket {number}'],
      slots: { number: 'AMAZON.NUMBER' },
    },
    OpenTicket: { samples: ['open a ticket for {summary}'], slots: { summary: 'Summary' } },
    CloseTicket: { samples: ['close the ticket for {summary}'], slots: { summary: 'Summary' } },
    Bare: { samples: ['{summary}'], slots: { summary: 'Summary' } },
    'AMAZON.StopIntent': {},
    'AMAZON.FallbackIntent': {},
  },
  { Summary: { printer: [], 'desk lamp': [] } },
)

test('a fallback says which samples come nearest and what they lack', () => {
  const [first] = understand(desk, 'whats up with my ticket')?.considered ?? []
  expect(first).toMatchObject({
    intent: 'TicketStatus',
    sample: 'what is up with ticket {number}',
    missing: '"what", "is", a value for {number}',
  })
})

test('no word is missing that is said elsewhere', () => {
  const [first] = understand(desk, 'ticket seven is up with what')?.considered ?? []
  expect(first?.intent).toBe('TicketStatus')
  expect(first?.missing).toBe('a value for {number}')
})

test('the nearest comes first, and what is far off not at all', () => {
  const considered = understand(desk, 'open a ticket for')?.considered ?? []
  expect(considered.map(({ intent }) => intent)).toEqual(['OpenTicket', 'CloseTicket'])
  expect(understand(desk, 'colourless green ideas')?.considered).toEqual([])
})

test('a word that the whole model lacks can be named', () => {
  expect(unknownWords(desk, 'whats up with my ticket')).toEqual(['whats', 'my'])
  expect(unknownWords(desk, 'five printer zorp')).toEqual(['zorp'])
  expect(unknownWords(desk, 'a ticket for some lamp')).toEqual(['some'])
})

test('an exact match is considered first and surely, its neighbours below', () => {
  const understood = understand(desk, 'open a ticket for printer')
  expect(understood?.considered[0]).toEqual({
    intent: 'OpenTicket',
    confidence: 1,
    sample: 'open a ticket for {summary}',
  })
  const neighbours = understood?.considered.slice(1) ?? []
  expect(neighbours.map(({ intent }) => intent)).toContain('CloseTicket')
  expect(neighbours.every(({ confidence }) => confidence < 1)).toBe(true)
})

test('it is worked out once, and stays in JSON', () => {
  const understood = understand(desk, 'stop it')
  expect(understood?.considered).toBe(understood?.considered)
  expect(understood?.unknownWords).toBe(understood?.unknownWords)
  expect(JSON.parse(JSON.stringify(understood)).considered).toEqual(understood?.considered)
  expect(understood?.considered[0]?.intent).toBe('AMAZON.StopIntent')
})
