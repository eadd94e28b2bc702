import type { CompiledModel } from '../model.ts'
import type { Settled } from '../settled.ts'
import { settledCover, unsureWords } from '../settled.ts'
import { isGap, isSure } from '../span.ts'
import type { Heard } from '../tokens.ts'
import { begunLater } from './begun-later.ts'
import type { Plainer } from './courtesy.ts'
import {
  answered,
  coveredWithoutCourtesy,
  isNamed,
  requested,
  saysMuch,
  withoutCourtesy,
} from './courtesy.ts'
import { heardLoosely } from './loosely.ts'

const isAllSure = ({ cover }: Settled): boolean => cover.filled.every(isSure)

/**
 * The sample that covers an utterance but for what says nothing: courtesies, accents, articles, and
 * what people say around the name of a thing. `heard` is the utterance heard loosely, and `plainer` that
 * without courtesies.
 */
export function nearSample(
  model: CompiledModel,
  asSaid: Heard,
  heard: Heard,
  plainer: readonly Plainer[],
): Settled | undefined {
  const ways = heard === asSaid ? plainer : withoutCourtesy(model, asSaid)
  const polite = coveredWithoutCourtesy(model, ways)
  if (polite && isAllSure(polite)) return polite
  if (heard !== asSaid) {
    const loose = settledCover(model, heard)
    if (loose && isAllSure(loose)) return loose
    const both = coveredWithoutCourtesy(model, plainer)
    if (both && isAllSure(both)) return both
  }
  return polite ?? requested(model, heard, plainer)
}

/**
 * The sample that an utterance may answer, or name where a slot takes what is on no list: these are only
 * meant when nothing else is.
 */
export function mayBeMeant(
  model: CompiledModel,
  asSaid: Heard,
  heard: Heard,
  plainer: readonly Plainer[],
): Settled | undefined {
  const answer = answered(model, heard)
  if (answer) return answer
  const loose = heard === asSaid ? undefined : settledCover(model, heard)
  return loose && isNamed(model, loose) ? loose : requested(model, heard, plainer, true)
}

/** A better sample for an utterance than one whose slots take words that are on no list. */
export const betterSample = (model: CompiledModel, said: Settled): Settled | undefined =>
  looselySaid(model, said) ?? politelySaid(model, said) ?? begunLater(model, said)

/**
 * What is covered by another sample, without courtesies: surely, or where a slot took them for a part
 * of a value that no list has ("city paris please").
 */
function politelySaid(
  model: CompiledModel,
  { heard, cover: { filled } }: Settled,
): Settled | undefined {
  const gaps = filled.filter(isGap)
  const isTaken = (at: number) => gaps.some(({ from, span }) => from <= at && at < span.end)
  const ways = withoutCourtesy(model, heard)
  const taken = ways.filter(({ from, end }) =>
    heard.tokens.every((_, at) => (at >= from && at < end) || isTaken(at)),
  )
  const sure = coveredWithoutCourtesy(model, ways)
  if (sure && isAllSure(sure)) return sure
  if (gaps.length === 0) return coveredWithoutCourtesy(model, taken)
  const thing = requested(model, heard, ways)
  if (thing && saysMuch(thing)) return thing
  return answered(model, heard) ?? coveredWithoutCourtesy(model, taken)
}

/** What is covered with fewer words that are on no list, were it not for accents and the like. */
function looselySaid(model: CompiledModel, said: Settled): Settled | undefined {
  const loose = heardLoosely(model, said.heard)
  const settled = loose && settledCover(model, loose)
  if (!settled || unsureWords(settled) >= unsureWords(said)) return undefined
  return isAllSure(settled) || isNamed(model, settled) ? settled : undefined
}
