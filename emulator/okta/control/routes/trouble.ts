import type { Hono } from 'hono'
import { z } from 'zod'
import { shown } from '../../../calls.ts'
import { nearTo } from '../../../did-you-mean.ts'
import { ColloquyError } from '../../../errors.ts'
import type { Fault } from '../../../fault.ts'
import type { Trouble } from '../../../faults/troubles.ts'
import type { Endpoint } from '../../../faults/words.ts'
import {
  endpointIn,
  endpointsByWords,
  endpointWords,
  faultIn,
  faultsByWords,
  occasionExamples,
  occasionIn,
} from '../../../faults/words.ts'
import type { ServedOkta } from '../../served/served.ts'
import { bodyOf, millisecondsOf } from './body.ts'

const trouble = z
  .strictObject({
    at: z.string().default('Okta'),
    fault: z.string().optional(),
    takes: z.string().optional(),
    occasion: z.string().optional(),
  })
  .refine(({ fault, takes }) => (fault === undefined) !== (takes === undefined), {
    error: 'give either fault, in words, or takes, a duration',
  })
const place = z.strictObject({ at: z.string().default('Okta') })

/** The faults that calls meet, and the record of calls; in the words of the steps. */
export function addTrouble(surface: Hono, served: ServedOkta): void {
  const faults = () => served.calls.faults.map(told)
  surface.get('/faults', (context) => context.json(faults()))
  surface.post('/faults', async (context) => {
    const { at, fault, takes, occasion } = await bodyOf(context, trouble)
    const { service, operation } = known('at', at, servedHere, places)
    const when =
      occasion === undefined ? undefined : known('occasion', occasion, occasionIn, occasionExamples)
    served.calls.setFault(service, faultOf(fault, takes), { operation, occasion: when })
    return context.json(faults())
  })
  surface.delete('/faults', async (context) => {
    const { at } = await bodyOf(context, place)
    const { service, operation } = known('at', at, servedHere, places)
    served.calls.clearFaults(service, operation)
    return context.json(faults())
  })
  surface.get('/calls', (context) => context.json(served.calls.record.map(shown)))
  surface.delete('/calls', (context) => {
    served.calls.forget()
    return context.json([])
  })
}

/** Okta or one of its endpoints: nothing else is served. */
function servedHere(words: string): Endpoint | undefined {
  const endpoint = endpointIn(words)
  return endpoint?.service === 'Okta' ? endpoint : undefined
}

const places = Object.keys(endpointsByWords).filter((words) => servedHere(words))

const faultOf = (words: string | undefined, takes: string | undefined): Fault =>
  takes === undefined
    ? known('fault', words ?? '', faultIn, [...Object.keys(faultsByWords), 'returns 503'])
    : { type: 'slow', afterMs: millisecondsOf(takes) }

function known<T>(
  key: string,
  words: string,
  read: (words: string) => T | undefined,
  examples: readonly string[],
): T {
  const found = read(words)
  if (found !== undefined) return found
  const near = nearTo(words, examples)
  const hint = near === undefined ? '' : `, did you mean "${near}"?`
  throw new ColloquyError('CONFIGURATION_INVALID', {
    what: `\`${key}\` cannot be "${words}"${hint}`,
    evidence: examples,
    remedy: 'Say it in words such as these.',
  })
}

/** How many calls are spared and met is said only of a fault that does not hold for all. */
function told({ fault, occasion, ...where }: Trouble): object {
  const endpoint: Endpoint = where
  const { spared, met } = occasion
  const narrowed = Number.isFinite(met) ? { spared, met } : {}
  return { at: endpointWords(endpoint), fault, ...narrowed }
}
