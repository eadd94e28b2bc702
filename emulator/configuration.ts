import { z } from 'zod'
import { didYouMean } from './did-you-mean.ts'
import { ColloquyError } from './errors.ts'
import { readOnce } from './read-once.ts'

const path = z.string().min(1)

/** `en-US`: a language and a country, as Alexa has them. */
export const localeName = z.string().regex(/^[a-z]{2}-[A-Z]{2}$/, 'not a locale such as en-US')

const switches = z.strictObject({
  slotsAlone: z.enum(['short names', 'listed values', 'anything']).default('short names'),
  navigateHome: z.enum(['Alexa', 'skill']).default('Alexa'),
})

const schema = z.strictObject({
  /** Module that exports `handler`. */
  skill: path,
  /** Folder with skill.json and interactionModels/, as ask-cli lays it out. */
  skillPackage: path,
  /** `amzn1.ask.skill.…`: what the envelopes say the skill is called. */
  skillId: z.string().startsWith('amzn1.ask.skill.'),
  /** The account-linking request; a skill without one cannot be linked. */
  accountLinking: path.optional(),
  /** Amazon's id of the developer, the last part of the redirect addresses. */
  vendorId: z.string().min(1),
  /** The Okta organisation: servers, apps, users. */
  okta: path,
  /** Who speaks, with which device, where. Absent: the users of the Okta file, from an Echo. */
  people: path.optional(),
  /** Module that exports `prompts`: locale → prompt → words. Only steps that name a prompt need it. */
  prompts: path.optional(),
  /** How the skill is run. */
  target: z.enum(['source', 'artifact']).default('source'),
  /** The zip that is deployed, for the target `artifact`. */
  artifact: path.default('dist/skill.zip'),
  /** The handler in the zip, as Lambda's configuration names it. */
  handler: z
    .string()
    .regex(/^[^.]+\.\w+$/, 'not a handler such as index.handler')
    .default('index.handler'),
  /** Whether each conversation begins with a cold start; for the target `artifact`. */
  coldStart: z.boolean().default(false),
  /** The time limit that the function is deployed with. Absent: as long as Alexa waits. */
  timeoutSeconds: z.number().positive().max(900).optional(),
  /** `exact`: only what a sample covers is understood, and nothing is guessed beyond the samples. */
  understanding: z.enum(['generalised', 'exact']).default('generalised'),
  /** What Amazon does not document, or documents in two ways; emulator/alexa/understanding/README.md. */
  switches: switches.prefault({}),
  /** For everybody, instead of the locale that `people` gives each. */
  locale: localeName.optional(),
  /** All that the skill sees of the process environment; `${okta.…}` refers to the Okta file. */
  environment: z.record(z.string(), z.string()).default({}),
  /**
   * Secrets and parameters by name, which the Parameters-and-Secrets extension has on loopback;
   * `${okta.…}` refers to the Okta file. Absent: the skill has no such extension. What a variable
   * `X_ID` names fills `${X}` of the account-linking file.
   */
  secrets: z.record(z.string().min(1), z.string().min(1)).optional(),
})

/** Everything that differs between one skill under test and another. Paths are relative to the working directory. */
export type Configuration = z.input<typeof schema>
export type CheckedConfiguration = z.output<typeof schema>

/** Checks a configuration from outside; a mistake is named with its key. */
export function checkConfiguration(given: unknown): CheckedConfiguration {
  const checked = schema.safeParse(given, readOnce)
  if (checked.success) return checked.data
  throw new ColloquyError('CONFIGURATION_INVALID', {
    what: 'The configuration is incomplete or wrong',
    evidence: checked.error.issues.flatMap(mistakes),
    remedy:
      'These are the keys of `worldParameters` in cucumber.js, some of which `colloquy talk` has as options.',
  })
}

function mistakes(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code !== 'unrecognized_keys') {
    return [`${issue.path.join('.') || '(whole)'}: ${issue.message}`]
  }
  const known = issue.path[0] === 'switches' ? switches.shape : schema.shape
  return issue.keys.map((key) => {
    const name = [...issue.path, key].join('.')
    return `${name}: unknown key${didYouMean(key, Object.keys(known))}`
  })
}

/** Replaces `${okta.name}` in the values of a key of the configuration. */
export function fillReferences(
  key: 'environment' | 'secrets',
  values: Readonly<Record<string, string>>,
  variables: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const fill = (text: string) =>
    text.replace(/\$\{okta\.(\w+)\}/g, (reference, name: string) => {
      const value = variables[name]
      if (value === undefined) throw unknownReference(key, reference, Object.keys(variables))
      return value
    })
  return Object.fromEntries(Object.entries(values).map(([name, text]) => [name, fill(text)]))
}

const unknownReference = (key: string, reference: string, known: readonly string[]) =>
  new ColloquyError('CONFIGURATION_INVALID', {
    what: `\`${key}\` refers to ${reference}, which the Okta file does not have`,
    remedy: `There are: ${known.map((name) => `\${okta.${name}}`).join(', ')}`,
  })
