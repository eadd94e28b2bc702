import { readFileSync } from 'node:fs'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { artifacts, handlerOf } from './artifact.fixture.ts'

const skills = artifacts()
afterEach(skills.end)
afterAll(skills.clear)

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** State, and the clock ticks that it has computed. @see proc_pid_stat(5) */
function processOf(id: unknown) {
  const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return { state: fields[0], ticks: Number(fields[11]) + Number(fields[12]) }
}

/** A signal arrives when the process would run next. */
const isStopped = (id: unknown) => expect.poll(() => processOf(id).state, { interval: 5 }).toBe('T')

const idOf = async (invoke: () => Promise<{ readonly outcome: object }>) =>
  Reflect.get((await invoke()).outcome, 'response')

describe.runIf(process.platform === 'linux')('between invocations', () => {
  it('the process is stopped', async () => {
    const { invoke } = await skills.load(handlerOf('return process.pid'))
    const id = await idOf(invoke)
    await isStopped(id)
    expect(await idOf(invoke)).toBe(id)
    await isStopped(id)
  })

  it('so it is before the first one', async () => {
    const { target, invoke } = await skills.load(
      `console.log(process.pid)\nsetInterval(() => {}, 1)\n${handlerOf('return 1')}`,
    )
    await isStopped(target.loadingLogs[0]?.text)
    expect(await invoke()).toMatchObject({ outcome: { response: 1 } })
  })

  it('what is left running rests', async () => {
    const { invoke } = await skills.load(`let rounds = 0
      const spin = () => { rounds++; setImmediate(spin) }
      ${handlerOf('if (event.spin) spin(); return event.rounds ? rounds : process.pid')}`)
    const { outcome } = await invoke({ spin: true })
    const id = Reflect.get(outcome, 'response')
    await isStopped(id)
    const before = processOf(id)
    await pause(200)
    expect(processOf(id)).toEqual(before)
    const { outcome: after } = await invoke({ rounds: true })
    expect(Reflect.get(after, 'response')).toBeGreaterThan(0)
  })

  it('a process that somebody kills has not failed anybody', async () => {
    const { invoke } = await skills.load(handlerOf('return process.pid'))
    const id = Number(await idOf(invoke))
    await isStopped(id)
    process.kill(id, 'SIGKILL')
    await expect.poll(() => isThere(id)).toBe(false)
    await pause(50)
    expect(await idOf(invoke)).toEqual(expect.any(Number))
  })

  it('a cold start ends the process', async () => {
    const { invoke, target } = await skills.load(handlerOf('return process.pid'))
    const id = await idOf(invoke)
    await target.coldStart()
    await expect.poll(() => isThere(id)).toBe(false)
  })

  const isThere = (id: unknown) => {
    try {
      return processOf(id).state !== 'Z'
    } catch {
      return false
    }
  }
})
