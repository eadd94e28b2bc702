import type { AccountLinking } from './alexa/account-linking/account-linking.ts'
import type { SignIn } from './alexa/account-linking/sign-in.ts'
import type { TokenOutcome } from './alexa/account-linking/tokens.ts'
import { deviceNamed } from './alexa/device.ts'
import { asking, launching } from './alexa/invocation/invocation.ts'
import type { Person } from './alexa/person.ts'
import { redirectUri, regionOf } from './alexa/region.ts'
import { sessionAt } from './alexa/session.ts'
import type { Alexa } from './alexa/turn.ts'
import { takeTurn } from './alexa/turn.ts'
import type { Calls } from './calls.ts'
import { strayCall } from './calls.ts'
import type { Cast } from './cast.ts'
import type { Clock } from './clock.ts'
import type { CheckedConfiguration } from './configuration.ts'
import { ColloquyError } from './errors.ts'
import type { ArtifactIdentity } from './lambda/target.ts'
import { findLeaks } from './leaks.ts'
import type { Okta } from './okta/okta.ts'
import type { PersonFixture } from './people.ts'
import type { Secrets } from './transcript/redact.ts'
import { redactTurn } from './transcript/redact.ts'
import { Transcript } from './transcript/transcript.ts'
import type { LogLine, Silence, Turn } from './transcript/turn.ts'

type Parts = {
  readonly configuration: CheckedConfiguration
  /** What the skill package lacks. */
  readonly warnings: readonly string[]
  readonly alexa: Alexa
  readonly okta: Okta
  readonly cast: Cast
  readonly passwords: ReadonlyMap<unknown, string>
}

/** How a person behaves on Okta's sign-in page. */
export type LinkingBehaviour = 'signs in' | 'types a wrong password' | 'gives up'

/** One conversation; made by `createEmulator`. Its methods are what people can do. */
export class Emulator {
  readonly okta: Okta
  readonly calls: Calls
  readonly clock: Clock
  readonly transcript = new Transcript()
  readonly #parts: Parts

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

  /** What would go wrong with the skill at Amazon although it works here. */
  get warnings(): readonly string[] {
    const { warnings, alexa } = this.#parts
    return [...warnings, ...alexa.skill.warnings]
  }

  /** The bytes that run, when they are those that are deployed. */
  get artifact(): ArtifactIdentity | undefined {
    return this.#parts.alexa.skill.artifact
  }

  /** Makes the next turn load the skill anew, as Lambda does whenever it pleases. */
  coldStart(): Promise<void> {
    return this.#parts.alexa.skill.coldStart()
  }

  /** What is odd about the interaction model in the person's language, and may keep it from being built. */
  modelWarnings(name: string): readonly string[] {
    return this.#parts.alexa.modelFor(this.person(name).locale).compiled.warnings
  }

  /** The names of everybody who can speak. */
  get people(): readonly string[] {
    return this.#parts.cast.names
  }

  /** Somebody of the people file. The first one to appear begins the day at nine, where they are. */
  person(name: string): Person {
    return this.#parts.cast.person(name)
  }

  /** The person's login at Okta. */
  login(name: string): string {
    return this.#parts.cast.login(name)
  }

  /** How a scenario speaks of the person. */
  pronoun(name: string): PersonFixture['pronoun'] {
    return this.#parts.cast.fixture(name).pronoun
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
    this.#parts.cast.goTo(time)
  }

  /** What no report and no message may show: by value, what is shown in its place. */
  get secrets(): Secrets {
    // Access tokens are known by their form, and claims may be spoken: that is what they are for.
    const hidden = [...this.#parts.alexa.secrets()].filter(
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
