import { readFileSync } from 'node:fs'
import { ColloquyError } from '../../emulator/errors.ts'
import type { Variables } from '../../emulator/references.ts'

/** What a deployment that says nothing else gets. An empty value leaves a thing out. */
const presets: Variables = {
  AWS_REGION: 'us-east-1',
  FUNCTION_NAME: 'sample-quiz-game',
  TOKEN_VALIDATION: 'introspection',
  ALARM_EMAIL: '',
}

/** What the skill needs to read the client secret, which it only does to introspect tokens. */
const forTheSecret: Variables = { OKTA_CLIENT_SECRET_ID: '', SECRETS_EXTENSION_LAYER_ARN: '' }

const presetsFor = ({ TOKEN_VALIDATION: validation }: Variables): Variables =>
  validation === 'jwks' ? { ...presets, ...forTheSecret } : presets

/** The value of each `${NAME}` in a file; names that have none are reported together. */
export function variablesFor(
  path: string,
  environment: Variables,
): Readonly<Record<string, string>> {
  const text = readFileSync(path, 'utf8')
  const names = new Set([...text.matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name))
  const preset = presetsFor(environment)
  const found = [...names].map((name) => [name, environment[name] || preset[name]] as const)
  const missing = found.filter(([, value]) => value === undefined).map(([name]) => name)
  if (missing.length > 0) throw withoutValue(path, missing)
  return Object.fromEntries(found.map(([name, value = '']) => [name, value]))
}

const withoutValue = (path: string, missing: readonly string[]): ColloquyError =>
  new ColloquyError('CONFIGURATION_INVALID', {
    what: `${path} refers to what the environment does not hold`,
    evidence: missing.map((name) =>
      name in forTheSecret
        ? `${name} has no value; only TOKEN_VALIDATION=jwks does without`
        : `${name} has no value`,
    ),
    remedy: `export ${missing.join('=… ')}=…  (skill/deploy/README.md says where each comes from)`,
  })
