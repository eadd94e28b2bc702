import { z } from 'zod'
import { readYamlFile } from './yaml-file.ts'

const timeZone = z.string().refine(isTimeZone, { error: 'not an IANA time zone' })

const schema = z.record(
  z.string().regex(/^\p{Lu}\p{L}*$/u, 'a name is one word with a capital letter'),
  z.strictObject({
    /** A user of the Okta file. Absent: somebody without an account. */
    login: z.string().optional(),
    device: z.string().default('Echo'),
    locale: z
      .string()
      .regex(/^[a-z]{2}-[A-Z]{2}$/)
      .default('en-US'),
    timeZone: timeZone.default('America/New_York'),
  }),
)

/** By name. Users and their passwords live in the Okta file; this says only who they are to Alexa. */
export type People = z.infer<typeof schema>
export type PersonFixture = People[string]

/** Reads `people.yaml`; a mistake is reported with line and column. */
export const readPeople = (path: string): People => readYamlFile(path, schema)

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
