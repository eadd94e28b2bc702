import { closest, distance } from 'fastest-levenshtein'
import type { SignIn } from './alexa/account-linking/account-linking.ts'
import { AccountLinking } from './alexa/account-linking/account-linking.ts'
import { Browser } from './alexa/account-linking/browser.ts'
import { readAccountLinking } from './alexa/account-linking/configuration.ts'
import type { TokenOutcome } from './alexa/account-linking/tokens.ts'
import { deviceNamed } from './alexa/device.ts'
import { asking, launching } from './alexa/invocation/invocation.ts'
import { Person } from './alexa/person.ts'
import { redirectUri, regionOf } from './alexa/region.ts'
import { sessionAt } from './alexa/session.ts'
import { localeModels, readSkillPackage } from './alexa/skill-package.ts'
import type { Alexa } from './alexa/turn.ts'
import { takeTurn } from './alexa/turn.ts'
import { Calls, strayCall } from './calls.ts'
import { Clock } from './clock.ts'
import type { CheckedConfiguration, Configuration } from './configuration.ts'
import { checkConfiguration, fillEnvironment } from './configuration.ts'
import { ColloquyError } from './errors.ts'
import { createSourceTarget } from './lambda/source.ts'
import { findLeaks } from './leaks.ts'
import { clockOnALaterDay } from './morning.ts'
import { readOktaFile } from './okta/file.ts'
import type { Okta } from './okta/okta.ts'
import { createOkta } from './okta/okta.ts'
import { oktaService } from './okta/service.ts'
import type { People, PersonFixture } from './people.ts'
import { peopleAmong, readPeople } from './people.ts'
import { strongRandom } from './random.ts'
import { remembered } from './remembered.ts'
import { untilTimeOfDay } from './time-zone.ts'
import type { Secrets } from './transcript/redact.ts'
import { redactTurn } from './transcript/redact.ts'
import { Transcript } from './transcript/transcript.ts'
import type { LogLine, Silence, Turn } from './transcript/turn.ts'

const random = strongRandom()

/** Read once per process: a scenario makes new state of them, and never changes them. */
const oktaFile = remembered(readOktaFile)
const peopleFile = remembered((people: string, okta: string) => {
  const logins = oktaFile(okta).users.map(({ profile }) => String(profile['login']))
  return readPeople(people, logins)
})
const models = remembered((path: string, skillId: string) => {
  const skillPackage = readSkillPackage(path)
  const declared = skillPackage.manifest.apis?.custom?.interfaces ?? []
  const interfaces = declared.map(({ type }) => type)
  return { interfaces, modelFor: localeModels(skillPackage, { skillId }) }
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
  const calls = new Calls(clock, [oktaService(okta, clock)])
  const environment = fillEnvironment(checked.environment, okta.variables)
  const { interfaces, modelFor } = models(checked.skillPackage, checked.skillId)
  const alexa: Alexa = {
    clock,
    random,
    calls,
    interfaces,
    modelFor,
    understanding: checked.understanding,
    skillId: checked.skillId,
    secrets: okta.secrets,
    linking: checked.accountLinking
      ? new AccountLinking({
          configuration: readAccountLinking(checked.accountLinking, environment),
          clock,
          random,
          sendFor: (person) => calls.answererFor('Alexa', person),
        })
      : undefined,
    skill: await createSourceTarget({
      module: checked.skill,
      environment,
      clock,
      answerer: calls.answererFor('skill'),
    }),
  }
  const passwords = new Map(users.map(({ profile, password }) => [profile['login'], password]))
  const beginsAtNine = startsAt === undefined
  return new Emulator({ configuration: checked, alexa, okta, people, passwords, beginsAtNine })
}

/** Names are short: Ada is not what somebody means who writes Bob. */
function nearestName(name: string, known: readonly string[]): string {
  if (known.length === 0) return ''
  const nearest = closest(name, known)
  return distance(name, nearest) <= Math.ceil(name.length / 3) ? `Did you mean ${nearest}?  ` : ''
}

type Parts = {
  readonly configuration: CheckedConfiguration
  readonly alexa: Alexa
  readonly okta: Okta
  readonly people: People
  readonly passwords: ReadonlyMap<unknown, string>
  readonly beginsAtNine: boolean
}

/** How a person behaves on Okta's sign-in page. */
export type LinkingBehaviour = 'signs in' | 'types a wrong password' | 'gives up'

/** One conversation; see {@link createEmulator}. Its methods are what people can do. */
export class Emulator {
  readonly okta: Okta
  readonly calls: Calls
  readonly clock: Clock
  readonly transcript = new Transcript()
  readonly #parts: Parts
  readonly #people = new Map<string, Person>()

  constructor(parts: Parts) {
    this.#parts = parts
    this.okta = parts.okta
    this.calls = parts.alexa.calls
    this.clock = parts.alexa.clock
  }

  /** The account-linking client; undefined for a skill that cannot be linked. */
  get linking(): AccountLinking | undefined {
    return this.#parts.alexa.linking
  }

  get configuration(): CheckedConfiguration {
    return this.#parts.configuration
  }

  /** What would go wrong with the skill on Lambda although it works here. */
  get warnings(): readonly string[] {
    return this.#parts.alexa.skill.warnings
  }

  /** What is odd about the interaction model in the person's language, and may keep it from being built. */
  modelWarnings(name: string): readonly string[] {
    return this.#parts.alexa.modelFor(this.person(name).locale).compiled.warnings
  }

  /** The names of everybody who can speak. */
  get people(): readonly string[] {
    return Object.keys(this.#parts.people)
  }

  /** Somebody of the people file. The first one to appear begins the day at nine, where they are. */
  person(name: string): Person {
    const known = this.#people.get(name)
    if (known) return known
    const person = this.#newPerson(name, this.#fixture(name))
    if (this.#people.size === 0 && this.#parts.beginsAtNine) this.#untilNine(person)
    this.#people.set(name, person)
    return person
  }

  /** The person's login at Okta. */
  login(name: string): string {
    const { login } = this.#fixture(name)
    if (login && this.person(name)) return login
    throw new ColloquyError('UNKNOWN_USER', {
      what: `${name} has no account at Okta`,
      remedy: `Give ${name} a login in ${this.#peopleFile}.`,
    })
  }

  /** How a scenario speaks of the person. */
  pronoun(name: string): PersonFixture['pronoun'] {
    return this.#fixture(name).pronoun
  }

  /** What the skill is called in the person's language, or in another. */
  invocationName(name: string, locale = this.person(name).locale): string {
    return this.#parts.alexa.modelFor(locale).invocationName
  }

  /** Whether what the person says now reaches the skill without the wake word. */
  listensTo(name: string): boolean {
    return sessionAt(this.person(name), this.clock.now())?.listening === true
  }

  /** The person says something aloud: with "Alexa, …", or into an open microphone. */
  says(name: string, words: string): Promise<Turn> {
    return this.#turn(name, words)
  }

  opens(name: string): Promise<Turn> {
    const { locale } = this.person(name)
    return this.#turn(name, `Alexa, ${launching(this.invocationName(name), locale)}`)
  }

  /** Opens the skill and asks it something in one breath. */
  asks(name: string, utterance: string): Promise<Turn> {
    const { locale } = this.person(name)
    return this.#turn(name, `Alexa, ${asking(this.invocationName(name), utterance, locale)}`)
  }

  staysSilent(name: string): Promise<Turn> {
    return this.#turn(name, { silence: true })
  }

  /** The person links their account in the Alexa app, with all that belongs to it. */
  async link(name: string, behaviour: LinkingBehaviour = 'signs in'): Promise<TokenOutcome> {
    const { configuration } = this.#parts
    const person = this.person(name)
    const address = redirectUri(regionOf(person.locale), configuration.vendorId)
    const signIn = this.#signIn(name, behaviour)
    const outcome = await this.#linking().link(person, address, signIn)
    if (outcome.type === 'granted') person.tokens = outcome.tokens
    if (outcome.type === 'granted' || signIn.does === 'give up') return outcome
    return { ...outcome, because: `${outcome.because}, as ${signIn.login}` }
  }

  /** The person unlinks their account; Alexa forgets the tokens, Okta is not told. */
  unlink(name: string): void {
    this.person(name).tokens = undefined
  }

  /** Puts an access token in Alexa's hands that no linking led to: for scenarios that say so. */
  plantAccessToken(name: string, accessToken: string): void {
    const expiresAt = this.clock.now() + 60 * 60 * 1000
    this.person(name).tokens = { accessToken, expiresAt }
  }

  /** Leaves the person with a session at Okta in the browser that the Alexa app uses. */
  async signInToOkta(name: string): Promise<void> {
    const cookie = this.okta.control.signIn(this.login(name))
    await this.person(name).browser.keep(cookie, new URL(this.okta.origin))
  }

  /** Sets the language of the person's Alexa; the skill package must have a model for it. */
  setLocale(name: string, locale: string): void {
    this.#parts.alexa.modelFor(locale)
    this.person(name).locale = locale
  }

  setDevice(name: string, device: string): void {
    this.person(name).device = deviceNamed(device)
  }

  /** From now on, linking does not ask for this scope. */
  dropScope(scope: string): void {
    const linking = this.#linking()
    linking.askFor(linking.scopes.filter((one) => one !== scope))
  }

  /** Moves time to the next `time` (`HH:MM`), where the first person is. */
  goTo(time: string): void {
    const { timeZone } = [...this.#people.values()][0] ?? this.person(this.#anybody())
    this.clock.advance(untilTimeOfDay(this.clock.now(), timeZone, time))
  }

  /** What no report and no message may show: by value, what is shown in its place. */
  get secrets(): Secrets {
    // Access tokens are known by their form, and claims may be spoken: that is what they are for.
    const hidden = [...this.okta.secrets()].filter(
      ({ what }) => what !== 'claim value' && what !== 'access token',
    )
    return new Map(hidden.map(({ what, value }) => [value, `‹${what}›`]))
  }

  /** A turn as anybody may see it. */
  redacted(turn: Turn): Turn {
    return redactTurn(turn, this.secrets)
  }

  /**
   * What came to light after the last turn: calls that nobody waited for, to hosts nobody planned,
   * and secrets in what the skill wrote outside of any turn.
   */
  lateProblems(): readonly ColloquyError[] {
    const exchanges = this.transcript.turns.flatMap((turn) => [turn, ...turn.followUps])
    const told = exchanges.flatMap(({ problems }) => problems.map(({ what }) => what))
    const strays = this.calls.record.flatMap((call) => strayCall(call) ?? [])
    const leaks = this.#leaksIn(exchanges.flatMap(({ logs }) => logs))
    const complaints = this.calls.takeComplaints()
    return [...strays, ...complaints, ...leaks].filter(({ what }) => !told.includes(what))
  }

  /** A skill may write before there is any request, and go on when it has answered. */
  #leaksIn(logs: readonly LogLine[]): readonly ColloquyError[] {
    const { skill, secrets } = this.#parts.alexa
    const seen = { urls: [], said: { words: '' }, card: undefined }
    return findLeaks({ ...seen, logs: [...skill.loadingLogs, ...logs] }, secrets())
  }

  async #turn(name: string, heard: string | Silence): Promise<Turn> {
    const number = this.transcript.turns.length + 1
    const turn = await takeTurn(this.#parts.alexa, this.person(name), heard, number)
    this.transcript.append(turn)
    return turn
  }

  #newPerson(name: string, { device, locale, timeZone }: PersonFixture): Person {
    const { configuration, alexa } = this.#parts
    const person = {
      name,
      timeZone,
      device: deviceNamed(device),
      locale: configuration.locale ?? locale,
      browser: new Browser(this.calls.answererFor('browser', name)),
    }
    return new Person(person, alexa.random)
  }

  #fixture(name: string): PersonFixture {
    const fixture = this.#parts.people[name]
    if (fixture) return fixture
    throw new ColloquyError('UNKNOWN_PERSON', {
      what: `There is no person called ${name} in ${this.#peopleFile}`,
      remedy: `${nearestName(name, this.people)}There are: ${this.people.join(', ')}`,
    })
  }

  get #peopleFile(): string {
    const { people, okta } = this.#parts.configuration
    return people ?? okta
  }

  #untilNine({ timeZone }: Person): void {
    this.clock.advance(untilTimeOfDay(this.clock.now(), timeZone, '09:00'))
  }

  #anybody(): string {
    return this.people[0] ?? ''
  }

  #linking(): AccountLinking {
    if (this.linking) return this.linking
    throw new ColloquyError('CONFIGURATION_INVALID', {
      what: 'The skill has no account linking: no `accountLinking` in cucumber.js, no --account-linking',
      remedy: 'Give one of them the path of its account-linking.json.',
    })
  }

  #signIn(name: string, behaviour: LinkingBehaviour): SignIn {
    if (behaviour === 'gives up') return { does: 'give up' }
    const login = this.login(name)
    const password = this.#parts.passwords.get(login) ?? ''
    const typed = behaviour === 'signs in' ? password : `not ${password}`
    return { does: 'sign in', login, password: typed }
  }
}
