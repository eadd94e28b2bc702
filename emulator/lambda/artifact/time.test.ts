import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { Answerer } from '../../network.ts'
import { start } from '../skill-module.fixture.ts'
import { artifacts, handlerOf } from './artifact.fixture.ts'

const skills = artifacts()
afterEach(skills.end)
afterAll(skills.clear)

const sleep = 'const sleep = (ms) => new Promise((done) => setTimeout(done, ms))'
const withSleep = (body: string) => `${sleep}\n${handlerOf(body)}`
const answers = (response: unknown) => ({ outcome: { type: 'answered', response } })

describe('time', () => {
  it('is that of the conversation', async () => {
    const { clock, invoke } = await skills.load(
      handlerOf('return [Date.now(), new Date().toISOString()]'),
    )
    expect(await invoke()).toMatchObject(answers([start, '2027-01-04T09:00:00.000Z']))
    clock.advance(3_600_000)
    expect(await invoke()).toMatchObject(answers([start + 3_600_000, '2027-01-04T10:00:00.000Z']))
  })

  it('passes while the skill sleeps, and costs nothing', async () => {
    const { clock, invoke } = await skills.load(
      withSleep(
        'const began = Date.now(); await sleep(2500); await sleep(2500); return Date.now() - began',
      ),
    )
    expect(await invoke()).toMatchObject({ ...answers(5000), tookMs: 5000 })
    expect(clock.now()).toBe(start + 5000)
  })

  it('is counted down to the limit', async () => {
    const { invoke } = await skills.load(
      withSleep(
        'const left = () => context.getRemainingTimeInMillis(); const one = left(); await sleep(3000); return [one, left()]',
      ),
    )
    expect(await invoke()).toMatchObject(answers([8000, 5000]))
  })

  it('stands still while the skill computes', async () => {
    const { invoke } = await skills.load(
      handlerOf(
        'const began = Date.now(); for (let i = 0; i < 1e8; i++); return Date.now() - began',
      ),
    )
    expect(await invoke()).toMatchObject({ ...answers(0), tookMs: 0 })
  })

  it.each([
    [
      'setInterval',
      'return new Promise((done) => { let n = 0; const i = setInterval(() => { if (++n === 3) { clearInterval(i); done(Date.now() - began) } }, 1000) })',
    ],
    ['node:timers/promises', 'await timers.setTimeout(3000); return Date.now() - began'],
    [
      'AbortSignal.timeout',
      'const signal = AbortSignal.timeout(3000); await new Promise((done) => { signal.onabort = done; setTimeout(done, 7000) }); return Date.now() - began',
    ],
    [
      'a timer of no time',
      'await new Promise((done) => setTimeout(done, 3000)); await new Promise((done) => setTimeout(done, 0)); return Date.now() - began',
    ],
  ])('moves by %s too', async (_, body) => {
    const { invoke } = await skills.load(
      `import timers from 'node:timers/promises'\n${handlerOf(`const began = Date.now(); ${body}`)}`,
    )
    expect(await invoke()).toMatchObject(answers(3000))
  })

  it('goes on from the last one when the skill is used by another conversation', async () => {
    const zip = skills.zip({ 'index.mjs': `let n = 0; ${handlerOf('return [++n, Date.now()]')}` })
    const one = await skills.load(zip)
    await one.invoke()
    const later = await skills.load(zip, { at: start + 1e9 })
    expect(await later.invoke()).toMatchObject(answers([2, start + 1e9]))
  })

  it('cannot run backwards: an earlier conversation has a process of its own', async () => {
    const zip = skills.zip({ 'index.mjs': `let n = 0; ${handlerOf('return [++n, Date.now()]')}` })
    const one = await skills.load(zip)
    const later = await skills.load(zip, { at: start + 1e9 })
    await later.invoke()
    expect(await one.invoke()).toMatchObject(answers([1, start]))
  })
})

describe('time is up', () => {
  const hanging =
    (clock: { sleep(ms: number): Promise<void> }): Answerer =>
    () =>
      clock.sleep(Number.POSITIVE_INFINITY).then(() => 'no answer' as const)

  it.each([
    ['sleeps too long', 'await sleep(9000)'],
    ['sleeps again and again', 'for (;;) await sleep(100)'],
    ['waits for an answer that never comes', 'await fetch("https://slow.example")'],
    ['waits with an interval', 'await new Promise(() => setInterval(() => {}, 1000))'],
  ])('for a skill that %s; the next one begins cold', async (_, deed) => {
    const { clock, invoke } = await skills.load(
      `let n = 0; ${withSleep(`n++; if (event.deed) { console.log('begun'); ${deed} }; return n`)}`,
    )
    expect(await invoke()).toMatchObject(answers(1))
    const { outcome, tookMs, logs } = await invoke({ deed: true }, { answerer: hanging(clock) })
    expect(outcome).toEqual({ type: 'timed out', limitMs: 8000 })
    expect([tookMs, clock.now()]).toEqual([8000, start + 8000])
    expect(logs).toEqual([{ stream: 'stdout', text: 'begun' }])
    expect(await invoke()).toMatchObject(answers(1))
  })

  it('for a skill that computes without end, by real time', async () => {
    const { invoke } = await skills.load(
      `let n = 0; ${handlerOf('n++; if (event.deed) for (;;); return n')}`,
      // Loading has the same limit, and a busy machine needs some of it.
      { computingLimitMs: 6000 },
    )
    const { outcome, tookMs } = await invoke({ deed: true })
    expect([outcome, tookMs]).toEqual([{ type: 'timed out', limitMs: 8000 }, 8000])
    expect(await invoke()).toMatchObject(answers(1))
  })

  it('not for one that computes for long and answers', async () => {
    const { invoke } = await skills.load(
      handlerOf(
        'const until = performance.now() + 1500; while (performance.now() < until); return "done"',
      ),
    )
    expect(await invoke()).toMatchObject(answers('done'))
  })
})

describe('between invocations', () => {
  it('a timer that nobody waited for fires in the next one, once it is due', async () => {
    const { clock, invoke } = await skills.load(`const fired = []
      ${handlerOf(`if (event.first) setTimeout(() => fired.push(Date.now()), 60_000)
        return fired`)}`)
    await invoke({ first: true })
    clock.advance(30_000)
    expect(await invoke()).toMatchObject(answers([]))
    clock.advance(90_000)
    expect(await invoke()).toMatchObject(answers([start + 120_000]))
  })

  it('an interval fires once, however long it was frozen', async () => {
    const { clock, invoke } = await skills.load(`let n = 0
      setInterval(() => n++, 1000)
      ${handlerOf('return n')}`)
    clock.advance(60_000)
    expect(await invoke()).toMatchObject(answers(1))
  })

  it('a timer of one conversation falls due in another', async () => {
    const zip = skills.zip({
      'index.mjs': `let fired = 0
      ${handlerOf('if (event.first) setTimeout(() => fired++, 5000); else await new Promise((done) => setTimeout(done, event.ms)); return fired')}`,
    })
    await (await skills.load(zip)).invoke({ first: true })
    const other = await skills.load(zip, { at: start + 1000 })
    expect(await other.invoke({ ms: 3000 })).toMatchObject(answers(0))
    expect(await other.invoke({ ms: 2000 })).toMatchObject(answers(1))
  })
})
