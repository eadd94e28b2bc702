import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { createEmulator } from '../create-emulator.ts'
import { colloquy, folderWith, projectFolder } from './colloquy.fixture.ts'
import { configurationFor } from './configuration.ts'
import { scenarioOf } from './scenario.ts'
import { Talk } from './talk.ts'
import { troubles } from './trouble.ts'

const limit = { timeout: 60_000 }
const packageFile = createRequire(import.meta.url).resolve('@cucumber/cucumber/package.json')
const cucumber = join(dirname(packageFile), 'bin', 'cucumber.js')

/** Runs a feature file as the project runs its own. */
function run(feature: string) {
  const reports = folderWith({})
  const ran = spawnSync(process.execPath, [cucumber, '-p', 'default', feature], {
    cwd: projectFolder,
    encoding: 'utf8',
    env: { ...process.env, COLLOQUY_REPORTS: reports },
  })
  return { code: ran.status, out: ran.stdout + ran.stderr }
}

test('a saved talk passes as a scenario, with everything that can happen in one', limit, () => {
  const file = join(folderWith({}), 'saved', 'one-talk.feature')
  const ask = 'ask sample quiz game what is my favorite color'
  const told = colloquy(['talk'], {
    lines: [
      ...[':link give up', ':link wrong password', ':link', ask],
      ...[':set favoriteColor light "blue" & <b>', ':time 61 minutes', ask],
      ...[':clear favoriteColor', ':time 14:30', ':time 1h', ask],
      ...troubles.flatMap((trouble) => [`:okta ${trouble}`, ask, ':okta recovers']),
      ...[':unlink', ask, ':link', `Alexa, ${ask}`],
      ...['Linus: open sample quiz game', 'Linus: tell me a fact', 'linus: another fact', 'Linus:'],
      ...['Linus: start the quiz', 'Linus: green', 'Linus: I “think” pink', 'Linus: exit'],
      ...[':locale en-GB', 'open sample quiz game', 'what is my favourite colour'],
      ...[`:save ${file} She tries everything`],
      ...['ask sample quiz game for a fact', `:save ${file}`],
    ],
  })
  expect(told.code).toBe(0)
  expect(told.out).toContain(`Saved to ${file}`)
  const { code, out } = run(file)
  expect(out).toMatch(/\n2 passed\n/)
  expect(out).toContain('She tries everything')
  expect(code).toBe(0)
})

test('a talk in another locale passes as well', limit, () => {
  const file = join(folderWith({}), 'talk.feature')
  const lines = ['open sample quiz game', 'Linus: open sample quiz game', `:save ${file}`]
  expect(colloquy(['talk', '--locale', 'en-GB'], { lines }).code).toBe(0)
  expect(run(file).out).toMatch(/favourite[\s\S]*\n1 passed\n/)
})

test('without a file it is shown; a first link is how things stood', limit, () => {
  const lines = [':link', 'ask sample quiz game what is my favorite color', ':save She asks']
  const { out } = colloquy(['talk'], { lines })
  expect(out.slice(out.indexOf('Example')).split('\n')).toEqual([
    'Example: She asks',
    '  Given Ada has linked her account',
    '  When Ada asks the skill "what is my favorite color"',
    '  Then Alexa says "Ada\'s favorite color is teal."',
    '  And the session is over',
    '',
  ])
})

test('a time of day is as far from the first word as it was in the talk', async () => {
  const afternoon = Date.UTC(2031, 6, 1, 18, 7)
  const emulator = await createEmulator(await configurationFor({}), { startsAt: afternoon })
  const silent = () => {}
  const output = { turn: silent, note: silent, lapsed: silent, show: silent, complain: silent }
  const talk = new Talk(emulator, output, 'Ada')
  for (const line of ['Linus: :unlink', ':link', 'open sample quiz game', ':time 2:30 pm']) {
    expect(await talk.take(line)).toBe(true)
  }
  const steps = (await scenarioOf(talk, 'x')).split('\n')
  expect(steps.filter((step) => /linked|unlink|it is/.test(step))).toEqual([
    '  Given Ada has not linked her account',
    '  And it is 14:07',
    '  And Linus has not linked his account',
    '  And Ada has linked her account',
    '  Given it is 14:30',
  ])
})

test('nothing said is nothing to save', limit, () => {
  const file = join(folderWith({}), 'empty.feature')
  const { code, out } = colloquy(['talk'], { lines: [`:save ${file}`] })
  expect(out).toContain('✘ Nothing has been said yet')
  expect([code, existsSync(file)]).toEqual([1, false])
})
