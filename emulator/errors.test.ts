import { describe, expect, it } from 'vitest'
import { ColloquyError } from './errors.ts'

describe('ColloquyError', () => {
  const explanation = { what: 'Something happened', evidence: ['seen'], remedy: 'Mend it.' }

  it('is the whole layout, its first word who acts', () => {
    expect(new ColloquyError('SKILL_THREW', explanation).message).toBe(
      ['SKILL  Something happened', '', '  seen', '', '  Mend it.'].join('\n'),
    )
  })

  it('has a stack only where the fault is ours', () => {
    for (const code of ['SPEECH_DIFFERS', 'NO_SESSION', 'SKILL_THREW', 'NOT_EMULATED'] as const) {
      expect(new ColloquyError(code, explanation).stack).toBe('')
    }
    expect(new ColloquyError('INTERNAL', explanation).stack).toMatch(/errors\.test\.ts:\d+/)
  })
})
