import type { Cover } from './cover.ts'
import { bestCover } from './cover.ts'
import type { CompiledModel } from './model.ts'
import { spokenWith } from './sample.ts'
import { isSure } from './span.ts'
import type { Heard } from './tokens.ts'
import { hear, sliceOf } from './tokens.ts'
import type { Filled } from './ways.ts'

/** An utterance in the words of the sample that covers it. */
export type Settled = { readonly heard: Heard; readonly cover: Cover }

/** After so many rounds it is taken as it was first read; nearly all settle in the first. */
const mostRounds = 4

/**
 * The best cover of an utterance, whatever the form that its words are written in. "5 hundred" is
 * covered by "five {x}"; but who says "five hundred" means a number. So what is covered is said
 * again in the words of its sample, until that is understood as what it was said from.
 */
export function settledCover(
  model: CompiledModel,
  heard: Heard,
  onStep?: () => void,
): Settled | undefined {
  const cover = bestCover(model, heard, onStep)
  if (!cover || isPlain(heard, cover)) return cover && { heard, cover }
  let settled: Settled = { heard, cover }
  for (let round = 0; round < mostRounds; round += 1) {
    const again = inOwnWords(settled)
    if (asSaid(again) === asSaid(settled.heard.utterance)) return settled
    const heardAgain = hear(again, model.language, heard.moment, heard.also)
    const next = bestCover(model, heardAgain, onStep)
    if (!next) break
    settled = { heard: heardAgain, cover: next }
  }
  return { heard, cover }
}

/** How many words stand in slots that may hold any. */
export const unsureWords = ({ cover: { filled } }: Pick<Settled, 'cover'>): number =>
  filled.filter((one) => !isSure(one)).reduce((sum, { from, span }) => sum + span.end - from, 0)

const letters = /^[\p{L}\p{M}\s{}_]*$/u

/** Whether every word has one form only, here and in the sample; so it is with most. */
const isPlain = ({ steps }: Heard, { sample }: Cover): boolean =>
  steps.every((ways) => ways.length === 1) && letters.test(sample.text)

const asSaid = (utterance: string): string => utterance.trim().toLowerCase()

const inOwnWords = ({ heard, cover }: Settled): string =>
  spokenWith(cover.sample.text, (at) => said(heard, cover.filled[at]))

/** As it was said; numbers in figures, which is how a skill gets them. */
function said(heard: Heard, filled: Filled | undefined): string {
  if (!filled) return ''
  const { type, from, span } = filled
  const inFigures = type.name === 'AMAZON.NUMBER' && span.sureness === 'typed'
  return (inFigures ? span.value : undefined) ?? sliceOf(heard, from, span.end)
}
