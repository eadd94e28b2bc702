import { z } from 'zod'
import { localeName } from './configuration.ts'
import { readYamlFile } from './yaml-file.ts'

const timeZone = z.string().refine(isTimeZone, { error: 'not an IANA time zone' })

const person = z.strictObject({
  /** A user of the Okta file. Absent: somebody without an account. */
  login: z.string().optional(),
  device: z.string().default('Echo'),
  locale: localeName.default('en-US'),
  timeZone: timeZone.default('America/New_York'),
})

const schema = z.record(
  z.string().regex(/^\p{Lu}\p{L}*$/u, 'a name is one word with a capital letter'),
  person,
)

/** By name. Users and their passwords live in the Okta file; this says only who they are to Alexa. */
export type People = z.infer<typeof schema>
export type PersonFixture = People[string]

/** Reads `people.yaml`; a mistake is reported with line and column. */
export const readPeople = (path: string): People => readYamlFile(path, schema)

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
