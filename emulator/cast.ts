import { closest, distance } from 'fastest-levenshtein'
import { Browser } from './alexa/account-linking/browser.ts'
import { deviceNamed } from './alexa/device.ts'
import { Person } from './alexa/person.ts'
import type { Calls } from './calls.ts'
import type { Clock } from './clock.ts'
import { ColloquyError } from './errors.ts'
import type { People, PersonFixture } from './people.ts'
import type { Random } from './random.ts'
import { untilTimeOfDay } from './time-zone.ts'

export type CastOptions = {
  readonly people: People
  /** Where they are described, for messages. */
  readonly file: string
  /** For everybody, instead of their own. */
  readonly locale: string | undefined
  /** Whether the day begins at nine, where the first person is who appears. */
  readonly beginsAtNine: boolean
  readonly calls: Calls
  readonly clock: Clock
  readonly random: Random
}

/** Everybody who can take part in a conversation, and those who have. */
export class Cast {
  readonly #options: CastOptions
  readonly #present = new Map<string, Person>()

  constructor(options: CastOptions) {
    this.#options = options
  }

  get names(): readonly string[] {
    return Object.keys(this.#options.people)
  }

  /** Somebody of the people file, who appears when first named. */
  person(name: string): Person {
    const known = this.#present.get(name)
    if (known) return known
    const person = this.#newPerson(name)
    if (this.#present.size === 0 && this.#options.beginsAtNine) this.#goTo('09:00', person)
    this.#present.set(name, person)
    return person
  }

  /** What the people file says of somebody. */
  fixture(name: string): PersonFixture {
    const { people, file } = this.#options
    const fixture = people[name]
    if (fixture) return fixture
    throw new ColloquyError('UNKNOWN_PERSON', {
      what: `There is no person called ${name} in ${file}`,
      remedy: `${nearestName(name, this.names)}There are: ${this.names.join(', ')}`,
    })
  }

  /** The person's login at Okta. */
  login(name: string): string {
    const { login } = this.fixture(name)
    if (login && this.person(name)) return login
    throw new ColloquyError('UNKNOWN_USER', {
      what: `${name} has no account at Okta`,
      remedy: `Give ${name} a login in ${this.#options.file}.`,
    })
  }

  /** Moves time to the next `time` (`HH:MM`), where the first person is. */
  goTo(time: string): void {
    const [first = this.person(this.names[0] ?? '')] = this.#present.values()
    this.#goTo(time, first)
  }

  #goTo(time: string, { timeZone }: Person): void {
    const { clock } = this.#options
    clock.advance(untilTimeOfDay(clock.now(), timeZone, time))
  }

  #newPerson(name: string): Person {
    const { device, locale, timeZone } = this.fixture(name)
    const { calls, random, locale: everybodys } = this.#options
    const person = {
      name,
      timeZone,
      device: deviceNamed(device),
      locale: everybodys ?? locale,
      browser: new Browser(calls.answererFor('browser', name)),
    }
    return new Person(person, random)
  }
}

/** Names are short: Ada is not what somebody means who writes Bob. */
function nearestName(name: string, known: readonly string[]): string {
  if (known.length === 0) return ''
  const nearest = closest(name, known)
  return distance(name, nearest) <= Math.ceil(name.length / 3) ? `Did you mean ${nearest}?  ` : ''
}
