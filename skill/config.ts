/** How an access token is validated: by asking Okta each time, or locally against its keys. */
export type Validation =
  | { readonly mode: 'introspection'; readonly clientSecret: string }
  | { readonly mode: 'jwks' }

/** Everything that differs between one deployment and another. */
export type Config = {
  readonly skillId: string
  /** The custom authorization server, for example `https://dev-1.okta.com/oauth2/aus1`. */
  readonly issuer: string
  readonly audience: string
  readonly clientId: string
  readonly validation: Validation
  /** How long the skill waits for Okta: well under the 8 seconds that Alexa waits for the skill. */
  readonly timeoutMs: number
}

type Environment = Readonly<Record<string, string | undefined>>
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
    expected: 'the client secret of the OIDC app (only introspection needs it)',
    fits: isOneWord,
  },
  OKTA_TIMEOUT_MS: {
    expected: 'whole milliseconds from 100 to 6000',
    fits: (value) => /^\d{3,4}$/.test(value) && Number(value) >= 100 && Number(value) <= 6000,
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
  const read = (name: keyof typeof settings, preset = ''): string => {
    const value = environment[name] || preset
    const { expected, fits } = settings[name]
    if (value === '') problems.push(`${name} is missing: expected ${expected}`)
    else if (!fits(value)) problems.push(`${name} is malformed: expected ${expected}`)
    return value
  }

  const mode = read('TOKEN_VALIDATION', 'introspection')
  const config: Config = {
    skillId: read('ALEXA_SKILL_ID'),
    issuer: read('OKTA_ISSUER'),
    audience: read('OKTA_AUDIENCE'),
    clientId: read('OKTA_CLIENT_ID'),
    validation: mode === 'jwks' ? { mode } : introspection(read('OKTA_CLIENT_SECRET')),
    timeoutMs: Number(read('OKTA_TIMEOUT_MS', '2500')),
  }
  if (problems.length > 0) throw new Error(`The skill cannot start:\n  ${problems.join('\n  ')}`)
  return config
}

const introspection = (clientSecret: string): Validation => ({
  mode: 'introspection',
  clientSecret,
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
