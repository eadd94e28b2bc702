/**
 * Writes openapi.json beside this file: of Okta's published OpenAPI descriptions the answers to
 * what this mock answers, and of these only what can be checked.
 *
 *     node extract.ts management-minimal.yaml oauth-minimal.yaml && npx biome format --write .
 *
 * Both come from https://github.com/okta/okta-management-openapi-spec, folder dist/current.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { routes } from '../../management/router.ts'

const thing = z.record(z.string(), z.unknown())
type Thing = z.output<typeof thing>

const oauthPaths = [
  'GET /.well-known/oauth-authorization-server',
  'GET /.well-known/openid-configuration',
  'GET /v1/keys',
  'GET /v1/userinfo',
  'POST /v1/introspect',
  'POST /v1/revoke',
  'POST /v1/token',
].map((operation) => operation.replace(' ', ' /oauth2/{}'))

const managementPaths = routes
  .map(([method, path]) => `${method} /api/v1${path.replaceAll(/:\w+/g, '{}')}`)
  .filter((operation) => !operation.endsWith('/users/me'))

/** The kind that this mock has, where Okta answers with one of many. */
const narrowed: Thing = { Application: 'OpenIdConnectApplication' }

/** What says nothing about a value is left out, and what stands in another word is put in JSON Schema's. */
const kept = [
  ...['type', 'enum', 'format', 'required', 'minLength', 'maxLength', 'minimum', 'maximum'],
  ...['minItems', 'maxItems'],
]

class Extract {
  readonly operations: Record<string, Record<string, unknown>> = {}
  readonly $defs: Record<string, unknown> = {}
  readonly #document: Thing
  readonly #paths: ReadonlyMap<string, Thing>

  constructor(file: string) {
    this.#document = thing.parse(parse(readFileSync(file, 'utf8')))
    const paths = Object.entries(thing.parse(this.#document['paths']))
    this.#paths = new Map(
      paths.map(([path, item]) => [path.replaceAll(/\{\w+\}/g, '{}'), thing.parse(item)]),
    )
  }

  take(operation: string): void {
    const [method = '', path = ''] = operation.split(' ')
    const described = thing.parse(this.#paths.get(path)?.[method.toLowerCase()])
    const answers = Object.entries(thing.parse(described['responses']))
    this.operations[operation] = Object.fromEntries(
      answers.map(([status, answer]) => [
        status,
        this.#answer(this.#resolved(thing.parse(answer))),
      ]),
    )
  }

  /** The schema of a body, or `null` where none is described. */
  #answer(answer: Thing): unknown {
    const json = thing.parse(thing.parse(answer['content'] ?? {})['application/json'] ?? {})
    if (json['schema'] === undefined) return null
    return this.#schema(narrow(json['schema']))
  }

  #resolved(value: Thing): Thing {
    const { $ref } = value
    if (typeof $ref !== 'string') return value
    const found = $ref
      .split('/')
      .slice(1)
      .reduce<unknown>((at, name) => thing.parse(at)[name], this.#document)
    return this.#resolved(thing.parse(found))
  }

  #schema(value: unknown): unknown {
    const schema = thing.parse(value)
    if (typeof schema['$ref'] === 'string') return this.#named(schema['$ref'])
    if (schema['writeOnly'] === true) return { not: {} }
    const simple = Object.entries(schema).filter(([key]) => kept.includes(key))
    const made: Thing = Object.fromEntries(simple)
    const { properties, items, allOf, oneOf, anyOf, additionalProperties, nullable } = schema
    if (properties !== undefined) made['properties'] = this.#all(thing.parse(properties))
    if (items !== undefined) made['items'] = this.#schema(items)
    if (isThing(additionalProperties))
      made['additionalProperties'] = this.#schema(additionalProperties)
    if (Array.isArray(allOf)) made['allOf'] = allOf.map((each) => this.#schema(each))
    const some = oneOf ?? anyOf
    if (Array.isArray(some)) made['anyOf'] = some.map((each) => this.#schema(each))
    return nullable === true ? { anyOf: [made, { type: 'null' }] } : made
  }

  #all(properties: Thing): Thing {
    return Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name, this.#schema(schema)]),
    )
  }

  #named($ref: string): Thing {
    const name = $ref.split('/').at(-1) ?? ''
    if (!(name in this.$defs)) {
      this.$defs[name] = {}
      this.$defs[name] = this.#schema(this.#resolved({ $ref }))
    }
    return { $ref: `#/$defs/${name}` }
  }
}

const isThing = (value: unknown): value is Thing => thing.safeParse(value).success

function narrow(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, at: unknown) => {
    const name = typeof at === 'string' && key === '$ref' ? (at.split('/').at(-1) ?? '') : ''
    return name in narrowed ? `#/components/schemas/${narrowed[name]}` : at
  })
}

const [management = '', oauth = ''] = process.argv.slice(2)
const extracts = [
  { extract: new Extract(management), operations: managementPaths },
  { extract: new Extract(oauth), operations: oauthPaths },
]
for (const { extract, operations } of extracts) {
  for (const operation of operations) extract.take(operation)
}
writeFileSync(
  new URL('openapi.json', import.meta.url),
  `${JSON.stringify(extracts.map(({ extract: { operations, $defs } }) => ({ operations, $defs })))}\n`,
)
