import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkTemplate } from './check.ts'
import { loadSpec } from './spec.ts'

const spec = await loadSpec()
const template = readFileSync('skill/deploy/template.yaml', 'utf8')

const found = (text: string) =>
  checkTemplate(text, spec).map(({ line, problem }) => `${line}: ${problem}`)

/** The problems of our template with one mistake put in, and the line that it was put into. */
function withMistake(right: string, wrong: string) {
  const [before, ...others] = template.split(right)
  if (before === undefined || others.length === 0) throw new Error(`${right} is not there`)
  return { line: before.split('\n').length, problems: found(template.replace(right, () => wrong)) }
}

describe('skill/deploy/template.yaml', () => {
  it('has nothing that CloudFormation would refuse', () => {
    expect(found(template)).toEqual([])
  })
})

describe('a mistake in a template', () => {
  it.each([
    ['Timeout: 7', 'Timeut: 7', 'there is no property Timeut (did you mean Timeout?)'],
    ['LogFormat: JSON', 'LogFromat: JSON', 'there is no property LogFromat (did you mean LogForm'],
    ['LogFormat: JSON', 'LogFormat: XML', 'XML is not among the values: Text, JSON'],
    ['Timeout: 7', 'Timeout: soon', 'expected a integer, not soon'],
    ['Architectures: [arm64]', 'Architectures: arm64', 'expected a list'],
    ['EventSourceToken: !Ref SkillId', 'EventSourceToken: !Ref SkilId', 'Ref: there is no SkilId'],
    [
      '!GetAtt Role.Arn',
      '!GetAtt Role.Am',
      'AWS::IAM::Role has no attribute Am (did you mean Arn?)',
    ],
    ['!GetAtt Role.Arn', '!GetAtt Rolle.Arn', 'Fn::GetAtt: there is no Rolle'],
    ['lambda/${FunctionName}', 'lambda/${Function.Name}', 'has no attribute Name'],
    ['!Ref AWS::NoValue', '!Ref AWS::NoVal', 'there is no AWS::NoVal (did you mean AWS::NoValue?)'],
    ['!If [HasSecret, [', '!If [HasSecrets, [', 'there is no condition HasSecrets'],
    ['Condition: HasAlarmEmail', 'Condition: HasMail', 'there is no condition HasMail'],
    [
      'AWS::Lambda::Permission',
      'AWS::Lambda::Permit',
      'there is no resource type AWS::Lambda::Per',
    ],
    ['Default: 2500', 'Default: 50', 'the default is less than 100'],
    ['Default: index.handler', 'Default: index', 'the default does not match'],
    ['Type: Number', 'Type: Numeral', 'has no type that there is'],
    [
      '- !Equals [!Ref TokenValidation',
      '- !Equals [!Ref Validation',
      'Ref: there is no Validation',
    ],
    [
      '- !Equals [!Ref TokenValidation, introspection]',
      '- TokenValidation',
      'expected one of Cond',
    ],
    ['- !Equals [!Ref TokenValidation, introspection]', '- !Condition Any', 'no condition Any'],
    ['Outputs:', 'Output:', 'a template has no Output (did you mean Outputs?)'],
  ])('%s → %s', (right, wrong, problem) => {
    const { line, problems } = withMistake(right, wrong)
    expect(problems.join('\n')).toContain(`${line}: `)
    expect(problems.join('\n')).toContain(problem)
  })

  it('that leaves out what is required is told at the resource', () => {
    const { line } = withMistake('  Function:\n    Type', '  Function:\n    Type')
    expect(withMistake('      Role: !GetAtt Role.Arn\n', '').problems).toEqual([
      `${line}: the required property Role is missing`,
    ])
  })

  it('may be a reference to what is there only under a condition', () => {
    const { problems } = withMistake(
      '!If [HasAlarmEmail, [!Ref Alarms], !Ref AWS::NoValue]',
      '[!Ref Alarms]',
    )
    expect(problems.join()).toContain('Alarms is not there unless HasAlarmEmail is met')
  })

  it.each([
    ['HasSecret: !And', 'HasSecret: !Ad', 'expected one of Condition, Fn::And, Fn::Equals'],
    ["    - !Not [!Equals [!Ref OktaClientSecretArn, '']]\n", '', 'Fn::And takes 2 to 10, not 1'],
    ["!Not [!Equals [!Ref AlarmEmail, '']]", '!Not [!Ref AlarmEmail]', 'expected one of Cond'],
    ["!Not [!Equals [!Ref AlarmEmail, '']]", '!Equals [!Ref AlarmEmail]', 'takes 2, not 1'],
  ])('may be in what decides a condition: %s → %s', (right, wrong, problem) => {
    expect(withMistake(right, wrong).problems.join('\n')).toContain(problem)
  })

  it('may be a parameter or a condition that nothing uses', () => {
    const unused = withMistake('OKTA_TIMEOUT_MS: !Ref OktaTimeoutMs', 'OKTA_TIMEOUT_MS: 2500')
    expect(unused.problems.join()).toContain('OktaTimeoutMs is never used')
  })

  it('may be in YAML itself', () => {
    expect(withMistake('Default: 2500', 'Default: "2500').problems.length).toBeGreaterThan(0)
  })
})

describe('a mapping', () => {
  const mapped = (key: string) => `
Mappings:
  Layers:
    us-east-1: { Arn: a-layer }
Resources:
  Topic:
    Type: AWS::SNS::Topic
    Properties:
      TopicName: !FindInMap [Layers, ${key}]
`
  it('is looked into as far as the keys are known', () => {
    expect(found(mapped('!Ref AWS::Region, Arn'))).toEqual([])
    expect(found(mapped('us-east-1, Arn'))).toEqual([])
    expect(found(mapped('us-east-1, Am'))).toEqual(['9: the mapping Layers has no us-east-1.Am'])
  })
})
