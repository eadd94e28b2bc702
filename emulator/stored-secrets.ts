import { credentials } from './lambda/context.ts'
import type { Values } from './lambda/stored-values.ts'
import { secretText } from './lambda/stored-values.ts'
import type { Secret } from './leaks.ts'

/** What a skill must not let out beside what Okta knows: stored secrets, and its role's credentials. */
export function secretsBeside(known: Iterable<Secret>, stored: Values): readonly Secret[] {
  const values = new Set([...known].map(({ value }) => value))
  const others = Object.values(stored).filter((value) => !values.has(value))
  return [...credentials, ...others.map((value) => ({ what: 'stored secret', value }))]
}

/**
 * What account-linking.json may refer to: the environment, and for each variable that only names a
 * secret, as `CLIENT_SECRET_ID` does, the secret itself as `CLIENT_SECRET`: Alexa has to know it.
 */
export function linkingVariables(environment: Values, stored: Values): Values {
  const named = Object.entries(environment).flatMap(([key, id]) => {
    const text = key.endsWith('_ID') ? secretText(stored, id) : undefined
    return text === undefined ? [] : [[key.slice(0, -3), text]]
  })
  return { ...Object.fromEntries(named), ...environment }
}
