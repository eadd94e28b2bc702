import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkConfiguration } from './configuration.ts'
import { folderWith, parrot, projectFolder } from './simulator/colloquy.fixture.ts'

const guide = readFileSync(join(projectFolder, 'docs', 'another-skill.md'), 'utf8')
const [, example = ''] = /```js\n(.*?)```/s.exec(guide) ?? []

const feature = `Feature: Parrot
  Example: It greets
    When Ada opens the skill
    Then Alexa says "hello, amzn1.ask.skill.00000000-0000-0000-0000-000000000000, not linked"
`

/** The skill and the configuration of the guide, in a folder of their own. */
const skillFolder = () => {
  const files = Object.entries(parrot).map(([path, text]) => [
    path.replace('parrot/package/', 'skill-package/').replace('parrot/', ''),
    text,
  ])
  const root = projectFolder.replace(/\/$/, '')
  return folderWith({
    ...Object.fromEntries(files),
    'package.json': '{ "type": "module" }',
    'cucumber.js': example.replace("'../colloquy'", JSON.stringify(root)),
    'features/parrot.feature': feature,
  })
}

test.each([
  [[], '1 passed', 0],
  [['-p', 'default', '-p', 'exact'], '1 passed', 0],
  [['-p', 'exact'], 'Undefined', 1],
])('the configuration of the guide, run with %j', { timeout: 60_000 }, (given, told, code) => {
  const shim = join(projectFolder, 'bin', 'on-node-24.js')
  const cucumber = join(projectFolder, 'node_modules/@cucumber/cucumber/bin/cucumber.js')
  const cwd = skillFolder()
  const ran = spawnSync(process.execPath, [shim, cucumber, ...given], { cwd, encoding: 'utf8' })
  expect(ran.stdout + ran.stderr).toContain(told)
  expect(ran.status).toBe(code)
})

test('the guide lists every key, and which are required', () => {
  const rows = [...guide.matchAll(/^\| `(\w+)` +\| (yes|no) /gm)]
  const required = rows.filter(([, , is]) => is === 'yes').map(([, key]) => key)
  expect(() => checkConfiguration({})).toThrow(
    expect.objectContaining({
      evidence: required.map((key) => expect.stringMatching(`^${key}: `)),
    }),
  )
  const given = Object.fromEntries(rows.map(([, key = '']) => [key, 7]))
  expect(() => checkConfiguration({ ...given, skil: 7 })).toThrow(
    expect.objectContaining({
      evidence: expect.arrayContaining(['skil: unknown key, did you mean "skill"?']),
    }),
  )
  expect(() => checkConfiguration(given)).not.toThrow(/unknown key/)
  expect(() => checkConfiguration({ colour: 7 })).toThrow(/unknown key; there is skill, .* more/)
})
