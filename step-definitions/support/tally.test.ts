import { expect, test } from 'vitest'
import { Tally } from './tally.ts'

const turn = (match: 'exact' | 'generalised') => ({
  understood: { intent: 'A', slots: {}, match, confidence: 1, considered: [] },
})

test('the tally says how many turns were guessed, when any was', () => {
  const tally = new Tally()
  tally.count([])
  tally.countGuesses([turn('exact'), {}])
  expect(tally.text()).toBe('1 passed')
  tally.countGuesses([turn('generalised')])
  expect(tally.text()).toBe('1 passed · 1 turn generalised')
  tally.countGuesses([turn('generalised'), turn('generalised')])
  expect(tally.text()).toBe('1 passed · 3 turns generalised')
})
