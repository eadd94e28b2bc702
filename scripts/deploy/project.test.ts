import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { built, okta, remember, temporaryFolder } from './deploy.fixture.ts'
import { layOut } from './project.ts'
import { provedZip } from './proof.ts'

function project({ folder = temporaryFolder(), profile = 'default', environment = {} } = {}) {
  const zip = provedZip(built(temporaryFolder()))
  layOut({ folder, profile, zip, environment: { ...okta, ...environment } })
  const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'))
  const { profiles } = read('ask-resources.json')
  const { custom } = read('skill-package/skill.json').manifest.apis
  return { folder, profiles, custom, userConfig: profiles[profile].skillInfrastructure.userConfig }
}

describe('the project that ask-cli is given', () => {
  it('holds the proved zip, and a hook that hands it over byte for byte', () => {
    const { folder } = project()
    const zip = join(folder, 'handed over.zip')
    execFileSync(join(folder, 'hooks/build.sh'), [zip, 'false'], { cwd: '/' })
    expect(readFileSync(zip, 'utf8')).toBe('the zip')
  })

  it('holds the bytes that were compared with the proof, whatever the file holds by now', () => {
    const from = built(temporaryFolder())
    const zip = provedZip(from)
    writeFileSync(join(from, 'skill.zip'), 'built anew meanwhile')
    const folder = temporaryFolder()
    layOut({ folder, profile: 'default', zip, environment: okta })
    expect(readFileSync(join(folder, 'code/skill.zip'), 'utf8')).toBe('the zip')
  })

  it('has the values of the environment, and no secret', () => {
    const { folder, userConfig } = project({ environment: { AWS_REGION: 'eu-west-1' } })
    expect(userConfig.awsRegion).toBe('eu-west-1')
    expect(userConfig.cfn.parameters).toMatchObject({
      OktaIssuer: okta.OKTA_ISSUER,
      OktaClientSecretArn: okta.OKTA_CLIENT_SECRET_ID,
      SecretsExtensionLayerArn: okta.SECRETS_EXTENSION_LAYER_ARN,
      TokenValidation: 'introspection',
      AlarmEmail: '',
    })
    expect(readFileSync(join(folder, 'ask-resources.json'), 'utf8')).not.toContain('quoted')
  })

  it('says which variables are missing', () => {
    const environment = { OKTA_ISSUER: '', OKTA_CLIENT_ID: '' }
    expect(() => project({ environment })).toThrow(/OKTA_ISSUER has no value\s+OKTA_CLIENT_ID/)
  })

  it('needs the secret and the extension that reads it to introspect tokens, and only then', () => {
    const none = { OKTA_CLIENT_SECRET_ID: '', SECRETS_EXTENSION_LAYER_ARN: '' }
    const missing = /OKTA_CLIENT_SECRET_ID has no value; .*jwks.*\s+SECRETS_EXTENSION_LAYER_ARN has/
    expect(() => project({ environment: none })).toThrow(missing)
    const { userConfig } = project({ environment: { ...none, TOKEN_VALIDATION: 'jwks' } })
    expect(userConfig.cfn.parameters).toMatchObject({
      OktaClientSecretArn: '',
      SecretsExtensionLayerArn: '',
      TokenValidation: 'jwks',
    })
  })

  it('needs no variable that the guide does not name', () => {
    const template = readFileSync('skill/deploy/ask-resources.json', 'utf8')
    const names = [...template.matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name)
    const guide = readFileSync('skill/deploy/README.md', 'utf8')
    expect(names.length).toBeGreaterThan(0)
    expect(names.filter((name) => !guide.includes(name))).toEqual([])
  })

  it('is of the profile asked for', () => {
    expect(Object.keys(project({ profile: 'test' }).profiles)).toEqual(['test'])
  })

  it('has no endpoint at first, as there is no function yet', () => {
    expect(project().custom.endpoint).toBeUndefined()
  })

  it('later has the endpoint of the same profile, and still knows its skill and stack', () => {
    const folder = temporaryFolder()
    remember(folder, 'default', 'amzn1.ask.skill.1', 'arn:aws:lambda:eu-west-1:1:function:f')
    writeFileSync(join(folder, 'left over'), '')
    expect(project({ folder }).custom.endpoint).toEqual({
      uri: 'arn:aws:lambda:eu-west-1:1:function:f',
    })
    expect(existsSync(join(folder, '.ask/ask-states.json'))).toBe(true)
    expect(existsSync(join(folder, 'left over'))).toBe(false)
    expect(project({ folder, profile: 'test' }).custom.endpoint).toBeUndefined()
  })
})
