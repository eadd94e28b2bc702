import { expect, it } from 'vitest'
import { built, okta, runCommand, temporaryFolder } from './deploy.fixture.ts'

const script = 'scripts/deploy/deploy.ts'

it('does not start ask-cli for bytes that did not pass', async () => {
  const from = built(temporaryFolder(), 'changed since', 'passed')
  const given = ['--from', from, '--folder', temporaryFolder()]
  const { code, output, called } = await runCommand(script, given, okta)
  expect(code).toBe(1)
  expect(output).toContain('is not the archive that passed the conversations')
  expect(called).toBeUndefined()
})

it('hands on that ask-cli failed', async () => {
  const given = ['--from', built(temporaryFolder()), '--folder', temporaryFolder()]
  const { code, called } = await runCommand(script, given, { ...okta, ENDS_WITH: '3' })
  expect(code).toBe(3)
  expect(called.given.slice(-3)).toEqual(['deploy', '--profile', 'default'])
})

it('with --prepare only lays the project out', async () => {
  const given = ['--from', built(temporaryFolder()), '--folder', temporaryFolder(), '--prepare']
  const { code, called } = await runCommand(script, given, okta)
  expect([code, called]).toEqual([0, undefined])
})
