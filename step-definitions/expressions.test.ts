import {
  CucumberExpression,
  ParameterType,
  ParameterTypeRegistry,
} from '@cucumber/cucumber-expressions'
import type { Envelope } from '@cucumber/messages'
import { describe, expect, it } from 'vitest'
import { alternatives, readCatalogue } from './support/catalogue.ts'
import { dryRun } from './support/dry-run.ts'

const names = ['Ada', 'Zoë', 'Örjan', 'McKay', 'Alexander', 'Oktavia', 'The', 'X']
const quoted = [
  '"teal"',
  '“teal”',
  '""',
  '"Ada’s favorite color is …"',
  '“it\'s "teal"”',
  '"to Okta in Okta"',
  '" prompt with:"',
]

/** What people may write for a parameter, awkward things among them. */
const samples: Readonly<Record<string, readonly string[]>> = {
  person: names,
  owner: [...names.flatMap((name) => [`${name}'s`, `${name}’s`]), "Linus'", 'Linus’'],
  utterance: [...quoted, '"Alexa, ask sample quiz game what’s my favorite color"'],
  speech: quoted,
  prompt: ['"welcome"', '“link your account”', '"prompt with"'],
  value: quoted,
  intent: ['FavoriteColorIntent', 'AMAZON.HelpIntent', 'Quiz', 'hello_world2'],
  slot: ['answer', 'Color', 'slot', 'quiz_answer2'],
  attribute: ['favoriteColor', 'login', 'in', 'costCenter2'],
  key: ['quiz', 'quiz.right', 'items.0.name', '_state', 'as'],
  device: ['Echo', 'Echo Dot', 'Echo Show', 'Fire TV', 'Alexa app'],
  locale: ['en-US', 'de-DE'],
  card: ['simple', 'standard', 'account linking'],
  ending: ['the person left', 'nobody answered', 'of an error', 'the skill said so'],
  service: [
    'Okta',
    "Okta's token endpoint",
    'Okta’s key set',
    "Okta's users API",
    'the secrets extension',
  ],
  fault: [
    'is down',
    'hangs',
    'resets the connection',
    'returns 503',
    'answers with a web page',
    'answers with an error page',
    'answers in two pieces',
    'breaks off its answer',
    'answers as plain text',
    'answers with nothing',
    'names the wrong issuer',
    'names the wrong audience',
  ],
  occasion: ['once', 'twice', '3 times', 'the first time', 'the second time', 'the 12th time'],
  scope: ['openid', 'offline_access', 'colors:read', 'okta.users.read.self'],
  authorizationServer: ['OtherAuthServer', 'default', 'my-server'],
  duration: ['1 second', '30 seconds', '61 minutes', '1 hour', '8 days'],
  time: ['9:30 am', '12:00 pm', '21:30'],
  times: ['once', 'twice', '0 times', '3 times'],
}

const messages = await dryRun()
const definitions = messages.flatMap(({ stepDefinition }) => stepDefinition ?? [])
const parameterTypes = messages.flatMap(({ parameterType }) => parameterType ?? [])
const registry = registryOf(messages)
const expressions = definitions.map(
  ({ pattern }) => new CucumberExpression(pattern.source, registry),
)

describe('step expressions', () => {
  it('have samples for every parameter type, which it accepts whole', () => {
    expect(parameterTypes.map(({ name }) => name).sort()).toEqual(Object.keys(samples).sort())
    for (const { name, regularExpressions } of parameterTypes) {
      const pattern = new RegExp(`^(?:${regularExpressions.join('|')})$`)
      expect(samples[name]?.filter((text) => !pattern.test(text))).toEqual([])
    }
  })

  it.each(definitions.map(({ pattern }) => pattern.source))('%s', (source) => {
    const texts = textsOf(source)
    expect(texts.length).toBeGreaterThan(0)
    const wrong = texts.filter((text) => matching(text).join() !== source)
    expect(wrong.map((text) => ({ text, matches: matching(text) }))).toEqual([])
  })

  it('are all in the catalogue, each with a line that explains it', () => {
    const catalogue = readCatalogue()
    expect(catalogue.map(({ expression }) => expression).sort()).toEqual(
      definitions.map(({ pattern }) => pattern.source).sort(),
    )
    expect(catalogue.filter(({ doc }) => !/^["A-Z].*\.$/.test(doc))).toEqual([])
  })

  it('end in a colon where something stands below them, and only there', () => {
    const parameters = (source: string) => source.match(/\{\w+\}/g)?.length ?? 0
    const arguments_ = readCatalogue().map(({ expression }) => expression)
    expect(arguments_.filter((source) => source.endsWith(':')).sort()).toEqual([
      'Alexa gives the {prompt} prompt with:',
      'Alexa says one of:',
      'Alexa says:',
      'the conversation goes:',
      'the skill called, in order:',
      'the skill hears {intent} with:',
    ])
    expect(Math.max(...arguments_.map(parameters))).toBeLessThan(4)
  })
})

function registryOf(from: readonly Envelope[]): ParameterTypeRegistry {
  const types = new ParameterTypeRegistry()
  for (const { name, regularExpressions } of from.flatMap((one) => one.parameterType ?? [])) {
    const itself = (text: string) => text
    types.defineParameterType(
      new ParameterType(name, [...regularExpressions], null, itself, false, false),
    )
  }
  return types
}

const matching = (text: string): readonly string[] =>
  expressions.filter((one) => one.match(text)).map(({ source }) => source)

/** Every form of an expression, with every sample in every place. */
const textsOf = (source: string): readonly string[] => alternatives(source).flatMap(filled)

function filled(text: string): readonly string[] {
  const [parameter, name = ''] = /\{(\w+)\}/.exec(text) ?? []
  if (parameter === undefined) return [text]
  // As a function: a sample may hold what `replace` takes for a reference.
  return (samples[name] ?? []).flatMap((sample) => filled(text.replace(parameter, () => sample)))
}
