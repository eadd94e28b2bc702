import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { artifacts } from './artifact.fixture.ts'

const skills = artifacts()
afterEach(skills.end)
afterAll(skills.clear)

/** A skill that counts its invocations and does this when it is asked to. */
const doing = (deed: string) => `let n = 0
  const sleep = (ms) => new Promise((done) => setTimeout(done, ms))
  export const handler = async (event) => { n++; if (event.deed) { ${deed} }; return n }`

const threw = (message: string | RegExp) => ({
  outcome: { type: 'threw', error: { message: expect.stringMatching(message) } },
})
const answers = (response: unknown) => ({ outcome: { type: 'answered', response } })

describe('a process that ends instead of answering', () => {
  it.each([
    ['process.exit', 'process.exit(3)', 'exit status 3'],
    ['process.exit that is caught', 'try { process.exit(4) } catch {}', 'exit status 4'],
    ['a signal', 'process.kill(process.pid, "SIGTERM"); await sleep(9000)', 'signal SIGTERM'],
    ['process.abort', 'process.abort()', 'signal SIGABRT'],
    [
      'an error in the next round',
      'setImmediate(() => { throw new Error("late") }); await sleep(100)',
      'exit status 1',
    ],
    [
      'an error in a timer',
      'setTimeout(() => { throw new Error("timer") }, 10); await sleep(100)',
      'exit status 1',
    ],
    [
      'a rejection that nobody handles',
      'Promise.reject(new Error("floating")); await sleep(100)',
      'exit status 1',
    ],
    [
      'nothing left to wait for',
      'await new Promise(() => {})',
      'Runtime exited without providing a reason',
    ],
    [
      'too much memory',
      'const all = []; for (;;) all.push(new Array(1e6).fill({}))',
      'signal SIGABRT|SIGTRAP|SIGILL',
    ],
  ])('by %s is told; the next one begins cold', async (_, deed, message) => {
    const { invoke } = await skills.load(doing(deed))
    expect(await invoke()).toMatchObject(answers(1))
    expect(await invoke({ deed: true })).toMatchObject(threw(message))
    expect(await invoke()).toMatchObject(answers(1))
  })

  it('is told with the error and its place', async () => {
    const { invoke } = await skills.load(
      doing('setImmediate(() => {\nthrow new TypeError("late") }); await sleep(1)'),
    )
    const { outcome, logs } = await invoke({ deed: true })
    expect(outcome).toMatchObject({
      error: {
        name: 'Runtime.ExitError',
        stack: expect.stringMatching(
          /^Runtime\.ExitError.*\nTypeError: late\n.*\/var\/task\/index\.mjs:4:7/,
        ),
      },
    })
    expect(logs.map(({ text }) => text)).toContain('TypeError: late')
  })
})

describe('what an invocation leaves behind', () => {
  it('ends the next one, as it would on Lambda', async () => {
    const { clock, invoke } = await skills.load(
      doing('setTimeout(() => Promise.reject(new Error("floating")), 1000)'),
    )
    expect(await invoke({ deed: true })).toMatchObject(answers(1))
    clock.advance(60_000)
    expect(await invoke()).toMatchObject(threw('exit status 1'))
    expect(await invoke()).toMatchObject(answers(1))
  })

  it('may be an answer that comes too late for itself', async () => {
    const { invoke } = await skills.load(
      doing('fetch("https://nobody.example").then(() => { throw new Error("of a call") })'),
    )
    const answerer = async () => new Response('here')
    const first = await invoke({ deed: true }, { answerer })
    const second = await invoke()
    // Whichever of the two is under way when the answer arrives.
    expect([first, second].map(({ outcome }) => outcome.type)).toContain('threw')
    expect(await invoke()).toMatchObject(answers(expect.any(Number)))
  })
})
