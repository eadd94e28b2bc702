import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { CheckedConfiguration } from '../configuration.ts'
import { checkConfiguration } from '../configuration.ts'
import { readCucumberFile } from '../cucumber-file.ts'
import { ColloquyError } from '../errors.ts'
import { readOktaFile } from '../okta/organisation/file.ts'
import { readOnce } from '../read-once.ts'
import { readEnvironment } from './environment-file.ts'
import type { TalkOptions } from './options.ts'
import type { Replay } from './replay-file.ts'

const parameters = z.looseObject({
  skill: z.string().optional(),
  skillId: z.string().optional(),
  okta: z.string().optional(),
  people: z.string().optional(),
  vendorId: z.string().optional(),
  environment: z.record(z.string(), z.string()).default({}),
})
const profile = z.object({ worldParameters: parameters })

type Parameters = z.output<typeof parameters>

/** The skill to talk to: that of cucumber.js, with what the options put in its place. */
export async function configurationFor(
  options: TalkOptions,
  replay?: Pick<Replay, 'skillId' | 'locale'>,
): Promise<CheckedConfiguration> {
  const base = baseFor(options, await cucumberParameters())
  const skillId = options['skill-id'] ?? replay?.skillId ?? base.skillId ?? anySkillId
  return checkConfiguration({
    ...base,
    ...organisation(options, base),
    ...present({
      skill: options.skill,
      skillPackage: options['skill-package'],
      accountLinking: options['account-linking'],
      locale: options.locale ?? replay?.locale,
    }),
    skillId,
    environment: {
      ...renamed(base, skillId),
      ...(options.environment ? readEnvironment(options.environment) : {}),
    },
  })
}

/** For a skill that nobody has given an id. */
const anySkillId = 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000'
const anyVendorId = 'M1EXAMPLEVENDOR'
const sampleOrganisation = fileURLToPath(new URL('../../fixtures/okta.yaml', import.meta.url))

/** What the default profile of cucumber.js says, if there is one here. */
async function cucumberParameters(): Promise<Parameters | undefined> {
  const file = await readCucumberFile()
  if (file === undefined) return undefined
  const checked = profile.safeParse(file.profiles.default, readOnce)
  if (checked.success) return checked.data.worldParameters
  throw new ColloquyError('CONFIGURATION_INVALID', {
    what: `${file.name} does not say in its default profile which skill to talk to`,
    evidence: checked.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'the default profile'}: ${message}`,
    ),
    remedy: 'Set `worldParameters` there.',
  })
}

/** Another skill has its own package and environment; it shares no more than Okta and the people. */
function baseFor({ skill }: TalkOptions, project: Parameters | undefined): Parameters {
  if (skill !== undefined) {
    if (project?.skill && resolve(project.skill) === resolve(skill)) return project
    const { okta, people, vendorId } = project ?? {}
    return { ...present({ okta, people, vendorId }), environment: {} }
  }
  if (project) return project
  throw new ColloquyError('CONFIGURATION_INVALID', {
    what: 'There is no cucumber.js here that says which skill to talk to',
    remedy: 'Run this in the folder of the project, or give --skill and --skill-package.',
  })
}

/** Okta, and who and what refers to it. Another organisation has its own people and addresses. */
function organisation(options: TalkOptions, base: Parameters): Record<string, string | undefined> {
  const okta = options.okta ?? base.okta ?? sampleOrganisation
  const isBase = okta === base.okta
  const vendorId = isBase ? base.vendorId : vendorIdIn(okta)
  return {
    okta,
    people: options.people ?? (isBase ? base.people : undefined),
    vendorId: options['vendor-id'] ?? vendorId ?? base.vendorId ?? anyVendorId,
  }
}

/** The vendor id in the redirect addresses that the organisation's apps have. */
function vendorIdIn(okta: string): string | undefined {
  const uris = readOktaFile(okta).apps.flatMap(({ settings }) => settings.oauthClient.redirect_uris)
  return uris.map((uri) => /\/api\/skill\/link\/([^/?#]+)$/.exec(uri)?.[1]).find((id) => id)
}

/** The skill checks its own id: where its environment holds the old one, it gets the new. */
function renamed({ environment, skillId }: Parameters, now: string): Record<string, string> {
  const entries = Object.entries(environment)
  return Object.fromEntries(entries.map(([key, value]) => [key, value === skillId ? now : value]))
}

/** Only what is there: an option that was not given takes nothing away. */
const present = (values: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  )
