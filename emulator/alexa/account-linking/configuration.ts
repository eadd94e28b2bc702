import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { ColloquyError } from '../../errors.ts'
import { readOnce } from '../../read-once.ts'
import type { Variables } from '../../references.ts'
import { renderReferences } from '../../references.ts'

const link = z.url({ protocol: /^https?$/ })

/**
 * The body of `ask smapi update-account-linking-info`, as far as the authorization code grant goes.
 * @see https://developer.amazon.com/docs/alexa/smapi/account-linking-schemas.html
 */
const schema = z.object({
  accountLinkingRequest: z.object({
    type: z.literal('AUTH_CODE', { error: 'only AUTH_CODE is emulated; IMPLICIT is not' }),
    authorizationUrl: link,
    accessTokenUrl: link,
    clientId: z.string().min(1),
    clientSecret: z.string().min(1),
    accessTokenScheme: z.enum(['HTTP_BASIC', 'REQUEST_BODY_CREDENTIALS']),
    scopes: z.array(z.string()).max(15).default([]),
    domains: z.array(z.string()).max(15).default([]),
    defaultTokenExpirationInSeconds: z.number().int().positive().optional(),
    skipOnEnablement: z.boolean().optional(),
  }),
})

export type AccountLinkingConfiguration = z.infer<typeof schema>['accountLinkingRequest']

/** Reads `account-linking.json` and puts the variables in; deployment sends what this returns. */
export function readAccountLinking(
  path: string,
  variables: Variables,
): AccountLinkingConfiguration {
  const checked = schema.safeParse(renderAccountLinking(path, variables), readOnce)
  if (checked.success) return checked.data.accountLinkingRequest
  throw invalid(
    path,
    checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  )
}

/** The file's JSON with each `${NAME}` replaced; a name without a value is an error. */
export function renderAccountLinking(path: string, variables: Variables): unknown {
  const { value, missing } = renderReferences(parse(path), variables)
  if (missing.length === 0) return value
  throw withoutValue(path, missing)
}

const withoutValue = (path: string, missing: readonly string[]): ColloquyError =>
  new ColloquyError('CONFIGURATION_INVALID', {
    what: `${path} refers to what the skill's environment does not hold`,
    evidence: missing.map((name) => `\${${name}} has no value in \`environment\``),
    remedy:
      'Give it one in `environment` of cucumber.js or, under `colloquy talk`, in the file of --environment; or name one of `secrets` there by a variable that ends in _ID; or write the value into that file.',
  })

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw invalid(path, [error instanceof Error ? error.message : String(error)])
  }
}

const invalid = (path: string, problems: readonly string[]): ColloquyError =>
  new ColloquyError('CONFIGURATION_INVALID', {
    what: `${path} is not an account-linking configuration that Alexa would take`,
    evidence: problems,
    remedy: 'Its shape is that of `ask smapi update-account-linking-info`.',
  })
