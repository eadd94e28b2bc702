import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { renderAccountLinking } from '../../emulator/alexa/account-linking/configuration.ts'
import { okta, remember, runCommand, temporaryFolder } from './deploy.fixture.ts'

const run = (given: readonly string[], environment: Readonly<Record<string, string>> = okta) =>
  runCommand('scripts/deploy/account-linking.ts', given, environment)

describe('npm run account-linking', () => {
  it('sends what the emulator renders, in a file that only we could read and that is gone', async () => {
    const { code, called } = await run(['--skill-id', 'amzn1.ask.skill.1', '--stage', 'live'])
    expect(code).toBe(0)
    const wanted = renderAccountLinking('skill/account-linking.json', okta)
    expect(JSON.parse(called.request)).toEqual(wanted)
    expect(called.mode).toBe(0o600)
    expect(existsSync(called.file)).toBe(false)
    expect(called.given).toEqual(expect.arrayContaining(['amzn1.ask.skill.1', 'live']))
  })

  it('puts the secret nowhere else: no argument, no variable, no output', async () => {
    const { called, output } = await run(['--skill-id', 'amzn1.ask.skill.1'])
    expect(JSON.stringify([called.given, called.environment])).not.toContain('quoted')
    expect(output).toContain('echo')
    expect(output).not.toContain('quoted')
  })

  it('shows the request on a dry run, its secret masked, and sends nothing', async () => {
    const { code, output, called } = await run(['--dry-run'])
    expect([code, called]).toEqual([0, undefined])
    expect(JSON.parse(output).accountLinkingRequest).toMatchObject({
      authorizationUrl: `${okta.OKTA_ISSUER}/v1/authorize`,
      clientSecret: '********',
    })
  })

  it('takes the skill that was deployed last, or asks which', async () => {
    const folder = temporaryFolder()
    expect((await run(['--folder', folder])).output).toContain('Which skill is it?')
    remember(folder, 'default', 'amzn1.ask.skill.remembered', 'arn')
    const { called } = await run(['--folder', folder])
    expect(called.given).toContain('amzn1.ask.skill.remembered')
  })

  it('says which variable is missing, and where to get it', async () => {
    const { code, output } = await run(['--dry-run'], { ...okta, OKTA_CLIENT_SECRET: '' })
    expect(code).toBe(1)
    expect(output).toContain('OKTA_CLIENT_SECRET has no value')
    expect(output).toContain('skill/deploy/README.md')
  })
})
