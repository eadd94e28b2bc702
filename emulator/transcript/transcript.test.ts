import { describe, expect, it } from 'vitest'
import { Transcript } from './transcript.ts'
import { turnOf } from './turn.fixture.ts'

describe('Transcript', () => {
  const transcript = () => {
    const made = new Transcript()
    made.append(turnOf({ number: 1, person: 'Ada' }))
    made.append(turnOf({ number: 2, person: 'Grace' }))
    return made
  }

  it('keeps turns in order', () => {
    expect(transcript().turns.map(({ number }) => number)).toEqual([1, 2])
  })

  it('gives the latest turn, of one person on request', () => {
    expect(transcript().last().person).toBe('Grace')
    expect(transcript().last('Ada').number).toBe(1)
  })

  it('says so when nobody has spoken', () => {
    const code = expect.objectContaining({ code: 'NO_TURN_YET' })
    expect(() => new Transcript().last()).toThrow(code)
    expect(() => new Transcript().last()).toThrow(/^SCENARIO {2}Nobody has spoken to Alexa yet/)
    expect(() => transcript().last('Mary')).toThrow(/Mary has not spoken/)
  })

  it('cannot be changed from outside', () => {
    const made = transcript()
    const { turns } = made
    made.append(turnOf({ number: 3 }))
    expect(turns).toHaveLength(2)
  })
})
