import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { captureLog, config, session } from '../skill.fixture.ts'
import { buildSkill } from '../skill.ts'

let log: ReturnType<typeof captureLog>
beforeEach(() => {
  log = captureLog()
})
afterEach(() => vi.restoreAllMocks())

const boom = () => {
  throw new RangeError('Ada said teal')
}

describe('an error', () => {
  it('is never met with silence', async () => {
    const answer = await session({ random: boom }).intent('GetNewFactIntent')
    expect(answer).toEqual({
      said: 'Sorry, something went wrong. Please try again later.',
      ended: true,
    })
  })

  it('is logged by name and place, in one line, and not by its message', async () => {
    await session({ random: boom }).intent('GetNewFactIntent')
    expect(log.lines()).toMatchObject([{ level: 'ERROR', outcome: 'failed', handler: 'fact' }])
    expect(log.lines()[0]?.['detail']).toMatch(/^RangeError at boom .*error\.test\.ts/)
    expect(log.text()).not.toContain('teal')
  })

  it('drops what the failed handler had prepared', async () => {
    const person = session({ token: null })
    vi.spyOn(Date, 'now').mockReturnValueOnce(0).mockImplementationOnce(boom)
    expect(await person.launch()).toEqual({
      said: 'Sorry, something went wrong. Please try again later.',
      ended: true,
    })
  })

  it('in an intent that no handler knows is an error too', async () => {
    const answer = await session().intent('AMAZON.YesIntent')
    expect(answer.said).toMatch(/^Sorry/)
    expect(log.lines()).toMatchObject([{ handler: 'none', outcome: 'failed' }])
  })

  it('in a request that takes no speech is answered without', async () => {
    const { send, common } = session()
    expect(await send({ type: 'PlaybackController.NextCommandIssued', ...common })).toEqual({})
    expect(log.lines()).toMatchObject([{ level: 'ERROR', outcome: 'failed' }])
  })
})

it('refuses requests that are meant for another skill', async () => {
  const skill = buildSkill({ config: { ...config, skillId: 'amzn1.ask.skill.other' } })
  await expect(session({ skill }).launch()).rejects.toThrow(/ID verification failed/)
})
