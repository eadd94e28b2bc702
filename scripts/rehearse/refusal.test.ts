import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { refusal } from './refusal.ts'

const template = readFileSync('skill/deploy/template.yaml', 'utf8')
const given = {
  SkillId: 'amzn1.ask.skill.5d1b8f2e-6f0a-4f5e-9f0e-3c1a2b4d5e6f',
  CodeBucket: 'a-bucket',
  CodeKey: 'endpoint/build.zip',
  CodeVersion: 'v1',
  OktaIssuer: 'https://dev-1.okta.com/oauth2/aus1',
  OktaClientId: '0oa1',
  OktaClientSecretArn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:a/b-AbCdEf',
  SecretsExtensionLayerArn: 'arn:aws:lambda:eu-west-1:123456789012:layer:Secrets-Arm64:12',
}

it('takes what a deployment gives', () => {
  expect(refusal(template, given)).toBeUndefined()
})

it.each([
  ['SkillId', 'amzn1.ask.skill.x y'],
  ['OktaIssuer', 'https://dev-1.okta.com'],
  ['OktaIssuer', 'https://dev-1.okta.com/oauth2/aus1/'],
  ['OktaClientSecretArn', 'the-secret-itself'],
  ['OktaClientSecretArn', 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:a'],
  ['SecretsExtensionLayerArn', 'arn:aws:lambda:eu-west-1:123456789012:layer:Secrets:12'],
  ['SecretsExtensionLayerArn', 'arn:aws:lambda:eu-west-1:123456789012:layer:Secrets-Arm64'],
  ['OktaTimeoutMs', '50'],
  ['LambdaRuntime', 'nodejs22.x'],
  ['TokenValidation', 'none'],
  ['AlarmEmail', 'nobody'],
])('refuses %s %s', (name, value) => {
  expect(refusal(template, { ...given, [name]: value })).toContain(name)
})

it('refuses a parameter that is not there and one without a value', () => {
  expect(refusal(template, { ...given, OktaIsuer: 'x' })).toContain('[OktaIsuer] do not exist')
  expect(refusal(template, { SkillId: given.SkillId })).toContain('OktaIssuer')
})

it.each(['OktaClientSecretArn', 'SecretsExtensionLayerArn'])(
  'refuses introspection without %s, as a rule says, and takes jwks without it',
  (name) => {
    const without = { ...given, [name]: '' }
    expect(refusal(template, without)).toBe(`TokenValidation is introspection, which needs ${name}`)
    expect(refusal(template, { ...without, TokenValidation: 'jwks' })).toBeUndefined()
  },
)
