import type { Config } from '../config.ts'
import { introspection } from './introspection.ts'
import { limitedFetch } from './limited-fetch.ts'
import type { Fetch, Validate } from './validation.ts'

/** The kind of validation that the configuration asks for; each has the same time, each time. */
export function validation(config: Config, fetch: Fetch): Validate {
  const limited = () => limitedFetch(fetch, config.timeoutMs)
  return config.validation.mode === 'jwks'
    ? local(config, (input, init) => limited()(input, init))
    : introspection(config, config.validation.clientSecret, limited)
}

/** What verifies signatures is loaded for the first token: a cold start does without it. */
function local(config: Config, fetch: Fetch): Validate {
  let validate: Promise<Validate> | undefined
  return async (token) => {
    validate ??= import('./jwks.ts').then(({ jwks }) => jwks(config, fetch))
    return (await validate)(token)
  }
}
