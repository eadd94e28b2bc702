/** How an access token is validated: by asking Okta each time, or locally against its keys. */
export type Validation =
  | { readonly mode: 'introspection'; readonly clientSecret: ClientSecret }
  | { readonly mode: 'jwks' }

/** The client secret itself, or where the Parameters-and-Secrets extension is asked for it. */
export type ClientSecret = { readonly value: string } | StoredSecret

export type StoredSecret = {
  /** Name or ARN of a secret in Secrets Manager, whose text is the client secret and nothing else. */
  readonly id: string
  /** Where on localhost the extension listens. */
  readonly port: number
  /** What the extension knows the function by. */
  readonly sessionToken: string
}

/** Everything that differs between one deployment and another. */
export type Config = {
  readonly skillId: string
  /** The custom authorization server, for example `https://dev-1.okta.com/oauth2/aus1`. */
  readonly issuer: string
  readonly audience: string
  readonly clientId: string
  readonly validation: Validation
  /**
   * How long the skill waits for Okta, and for the extension before it, together: well under the 8
   * seconds that Alexa waits for the skill.
   */
  readonly timeoutMs: number
}

type Environment = Readonly<Record<string, string | undefined>>
type Read = (name: keyof typeof settings, preset?: string) => string
type Setting = { readonly expected: string; readonly fits: (value: string) => boolean }

const settings = {
  ALEXA_SKILL_ID: {
    expected: 'the id of the skill, amzn1.ask.skill.…',
    fits: (value) => /^amzn1\.ask\.skill\.[\w-]+$/.test(value),
  },
  OKTA_ISSUER: {
    expected: 'a custom authorization server, https://<host>/oauth2/<id>',
    fits: isIssuer,
  },
  OKTA_AUDIENCE: { expected: "the authorization server's audience", fits: isOneWord },
  OKTA_CLIENT_ID: { expected: 'the client id of the OIDC app', fits: isOneWord },
  OKTA_CLIENT_SECRET: {
    expected:
      'the client secret of the OIDC app, or OKTA_CLIENT_SECRET_ID instead; jwks needs neither',
    fits: isOneWord,
  },
  OKTA_CLIENT_SECRET_ID: {
    expected: 'name or ARN of a secret in Secrets Manager',
    fits: (value) => /^[\w/+=.@:-]+$/.test(value),
  },
  OKTA_TIMEOUT_MS: {
    expected: 'whole milliseconds from 100 to 6000',
    fits: (value) => /^\d{3,4}$/.test(value) && Number(value) >= 100 && Number(value) <= 6000,
  },
  // Lambda sets it, and the extension asks for it.
  AWS_SESSION_TOKEN: { expected: "the session token of the function's role", fits: isOneWord },
  PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: {
    expected: 'a port from 1 to 65535',
    fits: (value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535,
  },
  TOKEN_VALIDATION: {
    expected: 'introspection or jwks',
    fits: (value) => value === 'introspection' || value === 'jwks',
  },
} as const satisfies Record<string, Setting>

/**
 * The environment as a typed configuration. All that is wrong is reported at once, by name; values
 * are never quoted, because one of them is a secret.
 */
export function readConfig(environment: Environment): Config {
  const problems: string[] = []
  const read: Read = (name, preset = '') => {
    const value = environment[name] || preset
    const { expected, fits } = settings[name]
    if (value === '') problems.push(`${name} is missing: expected ${expected}`)
    else if (!fits(value)) problems.push(`${name} is malformed: expected ${expected}`)
    return value
  }

  const clientSecret = (): ClientSecret => {
    const { OKTA_CLIENT_SECRET: value, OKTA_CLIENT_SECRET_ID: id } = environment
    if (value && id)
      problems.push('OKTA_CLIENT_SECRET and OKTA_CLIENT_SECRET_ID exclude each other')
    return id ? storedSecret(read) : { value: read('OKTA_CLIENT_SECRET') }
  }
  const mode = read('TOKEN_VALIDATION', 'introspection')
  const config: Config = {
    skillId: read('ALEXA_SKILL_ID'),
    issuer: read('OKTA_ISSUER'),
    audience: read('OKTA_AUDIENCE'),
    clientId: read('OKTA_CLIENT_ID'),
    validation:
      mode === 'jwks' ? { mode } : { mode: 'introspection', clientSecret: clientSecret() },
    timeoutMs: Number(read('OKTA_TIMEOUT_MS', '2500')),
  }
  if (problems.length > 0) throw new Error(`The skill cannot start:\n  ${problems.join('\n  ')}`)
  return config
}

/** @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html */
const storedSecret = (read: Read): StoredSecret => ({
  id: read('OKTA_CLIENT_SECRET_ID'),
  port: Number(read('PARAMETERS_SECRETS_EXTENSION_HTTP_PORT', '2773')),
  sessionToken: read('AWS_SESSION_TOKEN'),
})

function isOneWord(value: string): boolean {
  return /^\S+$/.test(value)
}

/** Compared with the token's `iss` letter by letter, hence no trailing slash, query or fragment. */
function isIssuer(value: string): boolean {
  const url = URL.parse(value)
  if (!url || url.origin + url.pathname !== value) return false
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))
  return secure && /^\/oauth2\/[\w-]+$/.test(url.pathname)
}

const isLoopback = (url: URL) => url.hostname === '127.0.0.1'
