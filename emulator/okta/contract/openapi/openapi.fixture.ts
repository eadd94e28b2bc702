import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** Holds answers against Okta's published OpenAPI descriptions, as far as openapi.json has them. */
const schema = z.custom<z.core.JSONSchema.JSONSchema>()
const documents = z
  .array(
    z.object({
      operations: z.record(z.string(), z.record(z.string(), schema.nullable())),
      $defs: z.record(z.string(), schema),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('openapi.json', import.meta.url), 'utf8')))

/** Unlike its description says, Okta has null there for what was not set. */
const nullAtOkta = [
  'description',
  ...['accessibility.errorRedirectUrl', 'accessibility.loginRedirectUrl'],
  ...['settings.notes.admin', 'settings.notes.enduser'],
  ...['settings.oauthClient.client_uri', 'settings.oauthClient.logo_uri'],
]

function isNullAtOkta(path: readonly PropertyKey[], body: unknown): boolean {
  const value = path.reduce<unknown>((at, name) => Reflect.get(Object(at), name), body)
  const ofItem = typeof path[0] === 'number' ? path.slice(1) : path
  return value === null && nullAtOkta.includes(ofItem.join('.'))
}

/** Why this is not what the operation answers with this status; nothing when it is. */
export function deviations(operation: string, status: number, body: unknown): readonly string[] {
  const document = documents.find(({ operations }) => operation in operations)
  const answer = document?.operations[operation]?.[status]
  if (document === undefined || answer === undefined) return [`${status} is not described`]
  // Where no body is described, a 200 has an empty object (as Okta's older pages show it).
  if (answer === null) return JSON.stringify(body ?? {}) === '{}' ? [] : ['there is a body']
  // Formats such as `uri` are looked at too. What is not described may be there.
  const parsed = z.fromJSONSchema({ ...answer, $defs: document.$defs }).safeParse(body)
  const issues = (parsed.error?.issues ?? []).filter(({ path }) => !isNullAtOkta(path, body))
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}
