import type { Fault } from '../fault.ts'
import type { Occasion } from '../faults/troubles.ts'
import type { Endpoint } from '../faults/words.ts'
import {
  endpointsByWords,
  faultIn,
  faultsByWords,
  occasionExamples,
  occasionIn,
} from '../faults/words.ts'
import { labelled } from '../transcript/layout.ts'
import { readPassing } from './passing.ts'

/** What becomes of Okta or one of its endpoints, when, and the step that says so. */
export type Trouble = {
  readonly endpoint: Endpoint
  readonly fault: Fault | 'none'
  readonly occasion?: Occasion
  readonly step: string
}

/** What can happen to Okta, as it is typed. */
export const troubles: readonly string[] = [
  'down',
  ...Object.keys(faultsByWords).slice(1),
  '500',
  'takes 30s',
  'recovers',
]

const own = "Okta's "

/** What can be typed before a trouble, which then is that endpoint's alone. */
export const endpoints: readonly string[] = Object.keys(endpointsByWords)
  .filter((words) => words.startsWith(own))
  .map((words) => words.slice(own.length))

/** What can be typed behind a trouble, which then passes. */
export const occasions = occasionExamples

/** All that can be typed after `:okta`, in that order. */
export const troubleList = [
  listed('endpoint', endpoints),
  listed('fault', troubles),
  listed('occasion', occasions),
  'Only the fault is needed: :okta down, :okta introspection down once',
].join('\n')

function listed(label: string, words: readonly string[]): string {
  const lines = words.join(', ').match(/.{1,80}(?:, |$)/g) ?? []
  return labelled(label, lines.join('\n'), 'occasion'.length)
}

/**
 * Reads `down`, `hangs`, `500`, `takes 30s`, `recovers` …, of Okta or of the endpoint that stands
 * before it, on the occasion that stands behind it; undefined when it is none of them.
 */
export function readTrouble(text: string): Trouble | undefined {
  const [named, rest] = splitEndpoint(text)
  const subject = named === undefined ? 'Okta' : own + named
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
export function splitEndpoint(text: string): readonly [endpoint: string | undefined, rest: string] {
  const named = endpoints.find((endpoint) => text.startsWith(`${endpoint} `))
  return [named, named === undefined ? text : text.slice(named.length + 1)]
}

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
