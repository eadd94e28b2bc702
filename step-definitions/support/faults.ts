import { isDeepStrictEqual } from 'node:util'
import type { Emulator, Endpoint, Fault, Occasion } from '../../emulator/index.ts'
import {
  ColloquyError,
  endpointIn,
  endpointsByWords,
  endpointWords,
  faultIn,
  faultsByWords,
  occasionIn,
} from '../../emulator/index.ts'
import { secondsText } from './wording.ts'
import { emulator } from './world.ts'

/** Something that is made to go wrong. */
export type Trouble = Emulator['calls']['faults'][number]

export const trouble = ({ service, operation }: Endpoint, fault: Fault, occasion?: Occasion) =>
  emulator().calls.setFault(service, fault, { operation, occasion })

export const recover = ({ service, operation }: Endpoint) =>
  emulator().calls.clearFaults(service, operation)

/** A trouble that is in force, in the words of the step that made it, its occasion left out. */
export function troubleText({ service, operation, fault }: Trouble): string {
  const subject = endpointWords({ service, ...(operation && { operation }) })
  return `${subject} ${faultText(fault)}`
}

function faultText(fault: Fault): string {
  if (fault.type === 'slow') return `takes ${secondsText(fault.afterMs)} to answer`
  if (fault.type === 'status') return `returns ${fault.status}`
  const words = Object.keys(faultsByWords)
  return words.find((one) => isDeepStrictEqual(faultsByWords[one], fault)) ?? fault.type
}

/** A service or one of its endpoints by the scenario's words for it. */
export function endpointNamed(words: string): Endpoint {
  const endpoint = endpointIn(words)
  if (endpoint) return endpoint
  throw new ColloquyError('SCENARIO_INVALID', {
    what: `Nothing here is called "${words}"`,
    remedy: `Name one of: ${Object.keys(endpointsByWords).join(', ')}.`,
  })
}

/** A fault by the scenario's words for it. */
export function faultNamed(words: string): Fault {
  const fault = faultIn(words)
  if (fault) return fault
  throw new ColloquyError('SCENARIO_INVALID', {
    what: `${words.slice(-3)} is no HTTP status of trouble`,
    remedy: 'Those are 400 to 599: returns 429, returns 500, returns 503.',
  })
}

/** Some of the calls by the scenario's words for them. */
export function occasionNamed(words: string): Occasion {
  const occasion = occasionIn(words)
  if (occasion) return occasion
  throw new ColloquyError('SCENARIO_INVALID', {
    what: `"${words}" says of no call that it is meant`,
    remedy: 'Write once, twice, 3 times, the second time or the 7th time.',
  })
}
