import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loaded, skillModules } from './skill-module.fixture.ts'

const skills = skillModules()

// The test runner takes rejections before they end the process.
const takers = process.listeners('unhandledRejection')
beforeAll(() => void process.removeAllListeners('unhandledRejection'))
afterAll(() => {
  skills.clear()
  for (const taker of takers) process.on('unhandledRejection', taker)
})

const waiting = 'await new Promise((resolve) => setTimeout(resolve, 100))'

/** The outcome of one request to a skill whose handler does this, waits and answers. */
async function outcomeOf(deed: string) {
  const source = `export const handler = async (event) => { ${deed}; ${waiting}; return event }`
  const { invoke } = await loaded(skills.write(source))
  return (await invoke({ asked: true })).outcome
}

describe('what would end the process ends the invocation', () => {
  it.each([
    ['an error in the next round', 'setImmediate(() => { throw new Error("late") })', 'late'],
    ['an error in a timer', 'setTimeout(() => { throw new Error("timer") }, 10)', 'timer'],
    ['a rejection that nobody handles', 'Promise.reject(new Error("floating"))', 'floating'],
    ['process.exit', 'process.exit(3)', 'process.exit(3)'],
    ['process.exit that is caught', 'try { process.exit() } catch {}', 'process.exit()'],
  ])('%s', async (_, deed, message) => {
    expect(await outcomeOf(deed)).toEqual({
      type: 'threw',
      error: expect.objectContaining({ message: expect.stringContaining(message) }),
    })
  })

  it('even where nothing is waited for', async () => {
    const { invoke } = await loaded(
      skills.write('export const handler = async () => void Promise.reject(new Error("floating"))'),
    )
    expect((await invoke()).outcome).toMatchObject({
      type: 'threw',
      error: { message: 'floating' },
    })
  })

  it('and no other that runs at the same time', async () => {
    const outcomes = await Promise.all([
      outcomeOf('setImmediate(() => { throw new Error("late") })'),
      outcomeOf('setImmediate(() => {})'),
    ])
    expect(outcomes).toMatchObject([{ type: 'threw' }, { type: 'answered' }])
  })

  it('and, where it comes after the answer, the next one', async () => {
    const { invoke } = await loaded(
      skills.write(`export const handler = async ({ first }) => {
        if (first) setImmediate(() => setImmediate(() => { throw new Error('afterwards') }))
        else ${waiting}
        return {}
      }`),
    )
    expect((await invoke({ first: true })).outcome).toMatchObject({ type: 'answered' })
    expect((await invoke()).outcome).toMatchObject({ type: 'threw' })
  })

  it('and the loading', async () => {
    const module = skills.write('process.exit(1)')
    await expect(loaded(module)).rejects.toMatchObject({
      code: 'SKILL_NOT_LOADED',
      evidence: [expect.stringContaining('process.exit(1)'), expect.any(String)],
    })
  })
})

it('leaves errors of other code to whoever listens for them', async () => {
  await outcomeOf('')
  const others = process.listeners('uncaughtException')
  process.removeAllListeners('uncaughtException')
  const told = new Promise((resolve) => process.once('uncaughtException', resolve))
  setImmediate(() => {
    throw new Error('ours')
  })
  expect(await told).toMatchObject({ message: 'ours' })
  for (const other of others) process.on('uncaughtException', other)
})
