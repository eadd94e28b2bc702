import type { Fault } from '../fault.ts'
import type { Occasion } from '../faults/troubles.ts'
import type { Endpoint } from '../faults/words.ts'
import { endpointsByWords, faultIn, faultsByWords, occasionIn } from '../faults/words.ts'
import { readPassing } from './passing.ts'

/** What becomes of Okta or one of its endpoints, when, and the step that says so. */
export type Trouble = {
  readonly endpoint: Endpoint
  readonly fault: Fault | 'none'
  readonly occasion?: Occasion
  readonly step: string
}

/** Every trouble as it is typed. */
export const troubles: readonly string[] = [
  'down',
  ...Object.keys(faultsByWords).slice(1),
  '500',
  'takes 30s',
  'introspection is down once',
  'recovers',
]

/**
 * Reads `down`, `hangs`, `500`, `takes 30s`, `recovers` …, of Okta or of the endpoint that stands
 * before it, on the occasion that stands behind it; undefined when it is none of them.
 */
export function readTrouble(text: string): Trouble | undefined {
  const [subject, rest] = splitSubject(text)
  const endpoint = endpointsByWords[subject]
  if (!endpoint) return undefined
  if (rest === 'recovers') return { endpoint, fault: 'none', step: `When ${subject} recovers` }
  const [, phrase = '', when] = /^(.*?)(?: (once|twice|\d+ times|the \w+ time))?$/.exec(rest) ?? []
  const occasion = when === undefined ? undefined : occasionIn(when)
  const read = faultOf(phrase)
  if (!read || (when !== undefined && !occasion)) return undefined
  const step = ['Given', subject, read.words, when].filter((part) => part).join(' ')
  return { endpoint, fault: read.fault, ...(occasion && { occasion }), step }
}

/** `introspection is down` begins with an endpoint of Okta's; anything else is about all of it. */
function splitSubject(text: string): readonly [subject: string, rest: string] {
  const named = Object.keys(endpointsByWords).find(
    (words) => words.startsWith(own) && text.startsWith(`${words.slice(own.length)} `),
  )
  return named ? [named, text.slice(named.length - own.length + 1)] : ['Okta', text]
}

const own = "Okta's "

type Read = { readonly fault: Fault; readonly words: string }

function faultOf(phrase: string): Read | undefined {
  const words = phrase === 'down' ? 'is down' : phrase.replace(/^(?=\d{3}$)/, 'returns ')
  const fault = faultIn(words)
  if (fault) return { fault, words }
  return phrase.startsWith('takes ') ? slow(phrase.slice('takes '.length)) : undefined
}

function slow(duration: string): Read | undefined {
  const passing = readPassing(duration.replace(/ to answer$/, ''))
  if (passing.type === 'to') return undefined
  const { ms: afterMs, words } = passing
  return { fault: { type: 'slow', afterMs }, words: `takes ${words} to answer` }
}
