import type { Config } from '../config.ts'
import { introspection } from './introspection.ts'
import { jwks } from './jwks.ts'
import { limitedFetch } from './limited-fetch.ts'
import type { Fetch, Validate } from './validation.ts'

/** The kind of validation that the configuration asks for. */
export function validation(config: Config, fetch: Fetch): Validate {
  const limited = limitedFetch(fetch, config.timeoutMs)
  return config.validation.mode === 'jwks'
    ? jwks(config, limited)
    : introspection(config, config.validation.clientSecret, limited)
}
