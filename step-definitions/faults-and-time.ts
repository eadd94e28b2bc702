import { Given, Then, When } from '@cucumber/cucumber'
import type { Fault } from '../emulator/index.ts'
import { expectAnsweredWithin, expectCalls, expectErrorLogged } from './support/expect-calls.ts'
import { emulator } from './support/world.ts'

/** Until it recovers. */
Given('{service} {fault}', (service: string, fault: Fault) => {
  emulator().calls.setFault(service, fault)
})

/** Costs no real time. */
Given('{service} takes {duration} to answer', (service: string, afterMs: number) => {
  emulator().calls.setFault(service, { type: 'slow', afterMs })
})

/** Whatever was wrong with it is over. */
When('{service} recovers', (service: string) => emulator().calls.clearFaults(service))

/** Lets time pass between two turns; costs no real time. */
When('{duration} pass/passes', (ms: number) => emulator().clock.advance(ms))

/** The next such time of day, where the first person of the scenario is. */
Given('it is {time}', (time: string) => emulator().goTo(time))

/** Of the latest turn, in virtual time. */
Then('the skill answered within {duration}', (ms: number) => expectAnsweredWithin(ms))

/** How often the skill called the service in this scenario. */
Then('the skill called {service} {times}', (service: string, times: number) =>
  expectCalls(service, times),
)

/** Not once in this scenario. */
Then('the skill did not call {service}', (service: string) => expectCalls(service, 0))

/** The latest turn logged a line of level ERROR that holds these words. */
Then('the skill logged an error about {value}', (words: string) => expectErrorLogged(words))
