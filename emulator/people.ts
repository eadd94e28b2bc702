import { z } from 'zod'
import { deviceNames } from './alexa/device.ts'
import { localeName } from './configuration.ts'
import { didYouMean } from './did-you-mean.ts'
import { readYamlFile } from './yaml-file.ts'

const timeZone = z.string().refine(isTimeZone, { error: 'not an IANA time zone' })

/** One of the names that there are; the nearest is suggested. */
const known = (what: string, names: readonly string[]) =>
  z.string().refine((name) => names.some(alike(name)), {
    error: ({ input }) => `there is no ${what} "${input}"${didYouMean(String(input), names)}`,
  })

const alike = (name: string) => (other: string) => other.toLowerCase() === name.toLowerCase()

const person = z.strictObject({
  /** A user of the Okta file. Absent: somebody without an account. */
  login: z.string().optional(),
  device: known('device', deviceNames).default('Echo'),
  locale: localeName.default('en-US'),
  timeZone: timeZone.default('America/New_York'),
  /** How a saved scenario speaks of the person. */
  pronoun: z.enum(['her', 'his', 'their']).default('their'),
})

const name = z.string().regex(/^\p{Lu}\p{L}*$/u, 'a name is one word with a capital letter')

/** By name. Users and their passwords live in the Okta file; this says only who they are to Alexa. */
export type People = Record<string, PersonFixture>
export type PersonFixture = z.infer<typeof person>

/**
 * Reads `people.yaml`; a mistake is reported with line and column. `logins` are those of the Okta
 * file; a login has to be one of them, to the letter.
 */
export function readPeople(path: string, logins?: readonly string[]): People {
  const login = logins ? oneOf(logins).optional() : person.shape.login
  const schema = z.record(name, person.extend({ login }))
  return readYamlFile(path, schema, 'The comment at the top of fixtures/people.yaml')
}

const oneOf = (logins: readonly string[]) =>
  z.string().refine((login) => logins.includes(login), {
    error: ({ input }) =>
      `the Okta file has no user "${input}"${didYouMean(String(input), logins)}`,
  })

type User = { readonly profile: Readonly<Record<string, unknown>> }

/** The users of an Okta file as people: called by their first name, else by their login. */
export function peopleAmong(users: readonly User[]): People {
  const people: People = {}
  for (const { profile } of users) {
    const { login, firstName } = profile
    const names = [firstName, login].map((name) => spoken(String(name ?? '')))
    const name = names.find((candidate) => candidate !== '' && !(candidate in people))
    if (name && typeof login === 'string') people[name] = person.parse({ login })
  }
  return people
}

/** One word with a capital letter: the first that there is. */
function spoken(name: string): string {
  const [word = ''] = /\p{L}+/u.exec(name) ?? []
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
