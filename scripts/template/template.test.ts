import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isMet } from './conditions.ts'
import type { Tree } from './tree.ts'
import { entriesOf, parseTemplate, partsOf, textOf, under } from './tree.ts'

const { default: conversations } = await import(resolve('cucumber.js'))
const { tree } = parseTemplate(readFileSync('skill/deploy/template.yaml', 'utf8'))
const resources = under(tree, 'Resources')
const lambda = under(resources, 'Function', 'Properties')
const { default: askProfile } = JSON.parse(
  readFileSync('skill/deploy/ask-resources.json', 'utf8'),
).profiles

/** A tree as plain data; a call is a map with its name. */
function plain(from: Tree | undefined): unknown {
  if (!from) return undefined
  if (from.kind === 'scalar') return from.value
  if (from.kind === 'call') return { [from.name]: plain(from.argument) }
  if (from.kind === 'list') return from.items.map(plain)
  return Object.fromEntries([...from.entries].map(([key, { value }]) => [key, plain(value)]))
}

type Given = Readonly<Record<string, string>>

/** What CloudFormation makes of a part of the template: each `!If` decided, `NoValue` left out. */
function madeWith(given: Given, from: Tree | undefined): Tree | undefined {
  if (!from || from.kind === 'scalar') return from
  if (from.kind === 'call') return decided(given, from)
  if (from.kind === 'list') {
    return { ...from, items: from.items.flatMap((item) => madeWith(given, item) ?? []) }
  }
  const entries = [...from.entries].flatMap(([key, { at, value }]) => {
    const made = madeWith(given, value)
    return made ? [[key, { at, value: made }] as const] : []
  })
  return { ...from, entries: new Map(entries) }
}

function decided(given: Given, call: Extract<Tree, { kind: 'call' }>): Tree | undefined {
  const { name, argument } = call
  if (argument.kind === 'scalar' && argument.value === 'AWS::NoValue') return undefined
  if (name !== 'Fn::If') return call
  const [condition, yes, no] = argument.kind === 'list' ? argument.items : []
  const test = under(tree, 'Conditions', textOf(condition) ?? '')
  if (!test) throw new Error('there is no such condition')
  return madeWith(given, isMet(test, tree, given) ? yes : no)
}

/** What Lambda gives to every function, and the extension's port, which is best left as it is. */
const byLambda = ['AWS_SESSION_TOKEN', 'PARAMETERS_SECRETS_EXTENSION_HTTP_PORT']

/** Every value that stands under a key, however deep. */
const everywhere = (from: Tree, wanted: string): Tree[] => [
  ...[...entriesOf(from)].filter(([key]) => key === wanted).map(([, { value }]) => value),
  ...partsOf(from).flatMap((part) => everywhere(part, wanted)),
]

describe('the function', () => {
  it('gives up before Alexa does, and writes JSON into a log that does not grow for ever', () => {
    expect(plain(under(lambda, 'Timeout'))).toBe(7)
    expect(conversations.worldParameters.timeoutSeconds).toBe(7)
    expect(plain(under(lambda, 'LoggingConfig'))).toMatchObject({
      LogFormat: 'JSON',
      LogGroup: { Ref: 'LogGroup' },
    })
    const retention = plain(under(resources, 'LogGroup', 'Properties', 'RetentionInDays'))
    expect(retention).toEqual({ Ref: 'LogRetentionDays' })
  })

  it('sees the settings that the skill reads, and the secret by name only', () => {
    const given = [...entriesOf(under(lambda, 'Environment', 'Variables')).keys()]
    const source = readFileSync('skill/config.ts', 'utf8')
    const read = [...source.matchAll(/^ {2}([A-Z][A-Z_]+): \{/gm)].map(([, name = '']) => name)
    const elsewhere = ['OKTA_CLIENT_SECRET', ...byLambda]
    expect(given.toSorted()).toEqual(read.filter((name) => !elsewhere.includes(name)).toSorted())
  })

  it('is invoked by Alexa for one skill and by nobody else', () => {
    const permissions = [...entriesOf(resources).values()]
      .map(({ value }) => plain(value))
      .filter((resource) => JSON.stringify(resource).includes('AWS::Lambda::Permission'))
    expect(permissions).toEqual([
      {
        Type: 'AWS::Lambda::Permission',
        Properties: {
          FunctionName: { 'Fn::GetAtt': 'Function.Arn' },
          Action: 'lambda:InvokeFunction',
          Principal: 'alexa-appkit.amazon.com',
          EventSourceToken: { Ref: 'SkillId' },
        },
      },
    ])
  })
})

describe('the role', () => {
  const statements = everywhere(tree, 'PolicyDocument').map((document) => plain(document))

  it('may write its own log and read its one secret, and nothing else', () => {
    expect(statements).toEqual([
      allowing(['logs:CreateLogStream', 'logs:PutLogEvents'], { 'Fn::GetAtt': 'LogGroup.Arn' }),
      allowing('secretsmanager:GetSecretValue', { Ref: 'OktaClientSecretArn' }),
    ])
  })

  it('comes from nowhere else: no managed policy, no wildcard', () => {
    expect(everywhere(tree, 'ManagedPolicyArns')).toEqual([])
    const granted = ['Resource', 'Action'].flatMap((key) => everywhere(tree, key)).map(plain)
    expect(JSON.stringify(granted)).not.toContain('*')
  })
})

const allowing = (action: unknown, resource: unknown) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: action, Resource: resource }],
})

describe('the client secret', () => {
  const layer = { Ref: 'SecretsExtensionLayerArn' }
  const right = 'secretsmanager:GetSecretValue'
  const given = { OktaClientSecretArn: 'arn:of:the:secret', SecretsExtensionLayerArn: 'arn:of:it' }

  it('is read by an extension where tokens are introspected', () => {
    const made = plain(madeWith(given, resources))
    expect(made).toMatchObject({ Function: { Properties: { Layers: [layer] } } })
    expect(JSON.stringify(made)).toContain(right)
    expect(JSON.stringify(made)).toContain('OKTA_CLIENT_SECRET_ID')
  })

  it('is out of reach where they are not, even when the parameters name it', () => {
    const made = madeWith({ ...given, TokenValidation: 'jwks' }, resources)
    expect(entriesOf(under(made, 'Function', 'Properties')).has('Layers')).toBe(false)
    expect(JSON.stringify(plain(made))).not.toContain(right)
    expect(JSON.stringify(plain(made))).not.toContain('OKTA_CLIENT_SECRET_ID')
  })
})

describe('no secret', () => {
  it('is a parameter or has a default', () => {
    const secret = [...entriesOf(under(tree, 'Parameters')).keys()].filter((name) =>
      /secret/i.test(name),
    )
    expect(secret.toSorted()).toEqual(['OktaClientSecretArn', 'SecretsExtensionLayerArn'])
    expect(plain(under(tree, 'Parameters', 'OktaClientSecretArn', 'Default'))).toBe('')
  })

  it('is asked of Alexa by ask-cli, which looks for these words in the template', () => {
    expect(readFileSync('skill/deploy/template.yaml', 'utf8')).not.toMatch(/SkillClient(Id|Secret)/)
  })
})

describe('alarms', () => {
  it('watch what Lambda counts and what the skill logs', () => {
    const metrics = everywhere(tree, 'MetricName').map(plain)
    expect(metrics.toSorted()).toEqual(['Errors', 'LoggedErrors', 'LoggedErrors', 'Throttles'])
    const filter = plain(under(resources, 'LoggedErrors', 'Properties', 'FilterPattern'))
    expect(filter).toBe('{ $.level = "ERROR" }')
  })
})

describe('skill/deploy/ask-resources.json', () => {
  const { runtime, handler, cfn } = askProfile.skillInfrastructure.userConfig
  const parameters = entriesOf(under(tree, 'Parameters'))
  const byAsk = [
    'SkillId',
    'LambdaRuntime',
    'LambdaHandler',
    'CodeBucket',
    'CodeKey',
    'CodeVersion',
  ]

  it('names the runtime and the handler that the template would take by itself', () => {
    expect(runtime).toBe(plain(under(parameters.get('LambdaRuntime')?.value, 'Default')))
    expect(handler).toBe(plain(under(parameters.get('LambdaHandler')?.value, 'Default')))
  })

  it('and ask-cli together give every parameter that has no default, and none that is not there', () => {
    const given = [...byAsk, ...Object.keys(cfn.parameters)]
    const needed = [...parameters]
      .filter(([, { value }]) => !entriesOf(value).has('Default'))
      .map(([name]) => name)
    expect(given).toEqual(expect.arrayContaining(needed))
    expect([...parameters.keys()]).toEqual(expect.arrayContaining(given))
  })

  it('expects the output that ask-cli writes into the manifest', () => {
    const endpoint = plain(under(tree, 'Outputs', 'SkillEndpoint', 'Value'))
    expect(endpoint).toEqual({ 'Fn::GetAtt': 'Function.Arn' })
  })
})
