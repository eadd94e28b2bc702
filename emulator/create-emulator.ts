import { AccountLinking } from './alexa/account-linking/account-linking.ts'
import { readAccountLinking } from './alexa/account-linking/configuration.ts'
import { localeModels, readSkillPackage } from './alexa/skill-package.ts'
import type { Alexa } from './alexa/turn.ts'
import { Calls } from './calls.ts'
import { Cast } from './cast.ts'
import { Clock } from './clock.ts'
import type { CheckedConfiguration, Configuration } from './configuration.ts'
import { checkConfiguration, fillReferences } from './configuration.ts'
import { Emulator } from './emulator.ts'
import { ColloquyError } from './errors.ts'
import { createTarget } from './lambda/create-target.ts'
import { secretsExtension } from './lambda/secrets-extension.ts'
import type { Secret } from './leaks.ts'
import { clockOnALaterDay } from './morning.ts'
import { createOkta } from './okta/okta.ts'
import { readOktaFile } from './okta/organisation/file.ts'
import { oktaService } from './okta/service.ts'
import { peopleAmong, readPeople } from './people.ts'
import { strongRandom } from './random.ts'
import { remembered } from './remembered.ts'
import { linkingVariables, secretsBeside } from './stored-secrets.ts'
import { redactProblem } from './transcript/redact.ts'

type Switches = CheckedConfiguration['switches']

const random = strongRandom()

/** Read once per process: a scenario makes new state of them, and never changes them. */
const oktaFile = remembered(readOktaFile)
const peopleFile = remembered((people: string, okta: string) => {
  const logins = oktaFile(okta).users.map(({ profile }) => String(profile['login']))
  return readPeople(people, logins)
})
const models = remembered((path: string, slotsAlone: Switches['slotsAlone']) => {
  const skillPackage = readSkillPackage(path)
  const declared = skillPackage.manifest.apis?.custom?.interfaces ?? []
  const interfaces = declared.map(({ type }) => type)
  const { warnings } = skillPackage
  return { interfaces, warnings, modelFor: localeModels(skillPackage, slotsAlone) }
})

export type EmulatorOptions = {
  /** Milliseconds since 1970. Absent: nine in the morning of a later day than any before. */
  readonly startsAt?: number
}

/**
 * Everything that stands in for Amazon and Okta in one conversation: an Alexa that people speak to,
 * an Okta that they sign in to, and a clock. Emulators in one process do not see each other.
 *
 * @throws ColloquyError `CONFIGURATION_INVALID`, `FIXTURE_INVALID`, `SKILL_PACKAGE_INVALID` or
 *   `SKILL_NOT_LOADED`, each with the file and what to do.
 */
export async function createEmulator(
  configuration: Configuration,
  { startsAt }: EmulatorOptions = {},
): Promise<Emulator> {
  const checked = checkConfiguration(configuration)
  const { users } = oktaFile(checked.okta)
  const people = checked.people ? peopleFile(checked.people, checked.okta) : peopleAmong(users)
  const clock = startsAt === undefined ? clockOnALaterDay() : new Clock(startsAt)
  const onProblem = (problem: ColloquyError) => calls.complain(problem)
  const okta = createOkta({ file: oktaFile(checked.okta), clock, random, onProblem })
  const environment = fillReferences('environment', checked.environment, okta.variables)
  const stored = fillReferences('secrets', checked.secrets ?? {}, okta.variables)
  const port = environment['PARAMETERS_SECRETS_EXTENSION_HTTP_PORT']
  const extension = secretsExtension({ values: stored, port, onProblem })
  const services = [oktaService(okta), ...(checked.secrets ? [extension] : [])]
  const calls = new Calls(clock, services)
  const otherSecrets = secretsBeside(okta.secrets(), stored)
  const secrets = () => [...okta.secrets(), ...otherSecrets]
  const { interfaces, warnings, modelFor } = models(
    checked.skillPackage,
    checked.switches.slotsAlone,
  )
  const alexa: Alexa = {
    clock,
    random,
    calls,
    interfaces,
    modelFor,
    skillId: checked.skillId,
    secrets,
    linking: checked.accountLinking
      ? new AccountLinking({
          configuration: readAccountLinking(
            checked.accountLinking,
            linkingVariables(environment, stored),
          ),
          clock,
          random,
          sendFor: (person) => calls.answererFor('Alexa', person),
        })
      : undefined,
    understanding: checked.understanding,
    navigateHome: checked.switches.navigateHome,
    timeoutSeconds: checked.timeoutSeconds,
    skill: await createTarget(checked, {
      environment,
      clock,
      answerer: calls.answererFor('skill'),
    }).catch((error) => {
      throw shownWithout(secrets(), error)
    }),
  }
  const passwords = new Map(users.map(({ profile, password }) => [profile['login'], password]))
  const cast = new Cast({
    people,
    file: checked.people ?? `${checked.okta}, whose users speak as no file of people is configured`,
    locale: checked.locale,
    beginsAtNine: startsAt === undefined,
    calls,
    clock,
    random,
  })
  return new Emulator({ configuration: checked, warnings, alexa, okta, cast, passwords })
}

/** What a skill says when it cannot be loaded may quote its environment. */
function shownWithout(secrets: Iterable<Secret>, error: unknown): unknown {
  const hidden = new Map([...secrets].map(({ what, value }) => [value, `‹${what}›`]))
  return error instanceof ColloquyError ? redactProblem(error, hidden) : error
}
