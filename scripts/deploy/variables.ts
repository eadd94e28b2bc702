import { readFileSync } from 'node:fs'
import { ColloquyError } from '../../emulator/errors.ts'

export type Variables = Readonly<Record<string, string | undefined>>

/** What a deployment that says nothing else gets. An empty value leaves a thing out. */
const presets: Variables = {
  AWS_REGION: 'us-east-1',
  FUNCTION_NAME: 'sample-quiz-game',
  TOKEN_VALIDATION: 'introspection',
  OKTA_CLIENT_SECRET_ID: '',
  ALARM_EMAIL: '',
}

/** The value of each `${NAME}` in a file; names that have none are reported together. */
export function variablesFor(
  path: string,
  environment: Variables,
): Readonly<Record<string, string>> {
  const text = readFileSync(path, 'utf8')
  const names = new Set([...text.matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name))
  const found = [...names].map((name) => [name, environment[name] || presets[name]] as const)
  const missing = found.filter(([, value]) => value === undefined).map(([name]) => name)
  if (missing.length > 0) throw withoutValue(path, missing)
  return Object.fromEntries(found.map(([name, value = '']) => [name, value]))
}

const withoutValue = (path: string, missing: readonly string[]): ColloquyError =>
  new ColloquyError('CONFIGURATION_INVALID', {
    what: `${path} refers to what the environment does not hold`,
    evidence: missing.map((name) => `${name} has no value`),
    remedy: `export ${missing.join('=… ')}=…  (skill/deploy/README.md says where each comes from)`,
  })
