import type { DataTable } from '@cucumber/cucumber'
import { Given, Then, When } from '@cucumber/cucumber'
import type { Endpoint, Fault, Occasion } from '../emulator/index.ts'
import { rowsOf } from './support/below.ts'
import {
  expectAnsweredWithin,
  expectCalled,
  expectCalls,
  expectErrorLogged,
} from './support/expect-calls.ts'
import { expectCallsInOrder } from './support/expect-calls-in-order.ts'
import { recover, trouble } from './support/faults.ts'
import { emulator } from './support/world.ts'

/** Until it recovers. */
Given('{service} {fault}', (service: Endpoint, fault: Fault) => trouble(service, fault))

/** Only the next calls, or one of them alone; counted from here, whoever makes them. */
Given('{service} {fault} {occasion}', (service: Endpoint, fault: Fault, occasion: Occasion) =>
  trouble(service, fault, occasion),
)

/** Costs no real time. */
Given('{service} takes {duration} to answer', (service: Endpoint, afterMs: number) =>
  trouble(service, { type: 'slow', afterMs }),
)

/** As above, for the next calls only, or for one of them alone. */
Given(
  '{service} takes {duration} to answer {occasion}',
  (service: Endpoint, afterMs: number, occasion: Occasion) =>
    trouble(service, { type: 'slow', afterMs }, occasion),
)

/** Whatever was wrong with it is over. */
When('{service} recovers', (service: Endpoint) => recover(service))

/** The next of its keys signs from now on; of the old ones only the latest stays published. */
When('Okta rotates its signing keys', () => emulator().okta.control.rotateKeys())

/** Its tokens are issued later than it is, and end later, for everybody else. */
Given('the clock of Okta runs {duration} ahead', (ms: number) =>
  emulator().okta.control.skewClock(ms),
)

/** Its tokens are issued earlier than it is, and end earlier, for everybody else. */
Given('the clock of Okta runs {duration} behind', (ms: number) =>
  emulator().okta.control.skewClock(-ms),
)

/** Lets time pass between two turns; costs no real time. */
When('{duration} pass/passes', (ms: number) => emulator().clock.advance(ms))

/** The next such time of day, where the first person of the scenario is. */
Given('it is {time}', (time: string) => emulator().goTo(time))

/** Of the latest turn, in virtual time. */
Then('the skill answered within {duration}', (ms: number) => expectAnsweredWithin(ms))

/** How often the skill called the service, or one of its endpoints, in this scenario. */
Then('the skill called {service} {times}', (service: Endpoint, times: number) =>
  expectCalls(service, times),
)

/** Not once in this scenario. */
Then('the skill did not call {service}', (service: Endpoint) => expectCalls(service, 0))

/** All calls of the skill in this scenario, one a row: these, in this order, and no others. */
Then('the skill called, in order:', (table: DataTable) =>
  expectCallsInOrder(rowsOf(table, 1).flat()),
)

/** By anybody in this scenario: the skill, Alexa, the browser of its app. */
Then('{service} was called {times}', (service: Endpoint, times: number) =>
  expectCalled(service, times),
)

/** By nobody in this scenario. */
Then('{service} was not called', (service: Endpoint) => expectCalled(service, 0))

/** The latest turn logged a line of level ERROR that holds these words. */
Then('the skill logged an error about {value}', (words: string) => expectErrorLogged(words))
