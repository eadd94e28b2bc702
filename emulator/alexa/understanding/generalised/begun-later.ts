import type { CompiledModel } from '../model.ts'
import type { Settled } from '../settled.ts'
import { settledCover, unsureWords } from '../settled.ts'
import { isGap } from '../span.ts'
import { hear, sliceOf } from '../tokens.ts'

/** Nobody says more around what a sample has. */
const longest = 60

/**
 * Where a sample begins with a slot that took the words with which another sample of the intent begins,
 * that sample from there on: "from boston to chicago" of "how far is it from boston to chicago".
 */
export function begunLater(model: CompiledModel, said: Settled): Settled | undefined {
  const { heard, cover } = said
  const [first] = cover.filled
  if (!first || first.from > 0 || !isGap(first) || heard.tokens.length > longest) return undefined
  const last = cover.filled.findLast(isGap) ?? first
  const { intent } = cover.sample
  const own = model.samples.filter((sample) => sample.intent === intent)
  const starts = new Set(own.flatMap(({ parts }) => parts[0]?.word ?? []))
  let best = said
  for (let at = 1; at < last.span.end; at += 1) {
    if (!starts.has(heard.texts[at] ?? '')) continue
    const rest = sliceOf(heard, at, heard.tokens.length)
    const settled = settledCover(model, hear(rest, model.language, heard.moment, heard.also))
    if (settled && isBetter(settled, best)) best = settled
  }
  return best === said ? undefined : best
}

const isBetter = ({ cover }: Settled, said: Settled): boolean =>
  cover.sample.intent === said.cover.sample.intent &&
  cover.filled.length >= said.cover.filled.length &&
  unsureWords({ cover }) < unsureWords(said)
