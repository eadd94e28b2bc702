import type { Fault } from '../fault.ts'
import { faultsByWords } from '../fault.ts'
import { readPassing } from './passing.ts'

/** What becomes of a service, and the step that says so. */
export type Trouble = { readonly fault: Fault | 'none'; readonly step: string }

/** Every trouble as it is typed. */
export const troubles: readonly string[] = [
  'down',
  ...Object.keys(faultsByWords).slice(1),
  '500',
  'takes 30s',
  'recovers',
]

/** Reads `down`, `hangs`, `500`, `takes 30s`, `recovers` …; undefined when it is none of them. */
export function readTrouble(text: string): Trouble | undefined {
  if (text === 'recovers') return { fault: 'none', step: 'When Okta recovers' }
  const phrase = text === 'down' ? 'is down' : text
  const fault = faultsByWords[phrase]
  if (fault) return { fault, step: `Given Okta ${phrase}` }
  const [, status] = /^(?:returns )?([45]\d\d)$/.exec(text) ?? []
  if (status) {
    return {
      fault: { type: 'status', status: Number(status) },
      step: `Given Okta returns ${status}`,
    }
  }
  return text.startsWith('takes ') ? slow(text.slice('takes '.length)) : undefined
}

function slow(duration: string): Trouble | undefined {
  const passing = readPassing(duration.replace(/ to answer$/, ''))
  if (passing.type === 'to') return undefined
  const { ms: afterMs, words } = passing
  return { fault: { type: 'slow', afterMs }, step: `Given Okta takes ${words} to answer` }
}
