import type { SamplePart } from '../sample.ts'
import type { TrieSample } from '../trie.ts'
import type { SlotCosts } from './slot-costs.ts'

type Step = 'same' | 'other word' | 'missing' | 'extra' | 'begins slot' | 'in slot'

/** What the cheapest way costs to turn the words into the sample; one row of `costs` at a time. */
export function distance(
  sample: TrieSample,
  words: readonly string[],
  slotCosts: SlotCosts,
): number {
  const costs = Array.from({ length: words.length + 1 }, (_, column) => column)
  for (const { word, slot } of sample.parts) {
    const taken = slot === undefined ? undefined : slotCosts(sample, slot)
    let [before = 0] = costs
    let left = before + 1
    costs[0] = left
    for (let column = 1; column <= words.length; column += 1) {
      const above = costs[column] ?? 0
      const cost = taken?.[column - 1]
      const onto =
        cost === undefined
          ? before + (word === words[column - 1] ? 0 : 1)
          : Math.min(before, left) + cost
      left = Math.min(onto, above + 1, left + 1)
      costs[column] = left
      before = above
    }
  }
  return costs.at(-1) ?? 0
}

/** What of the sample is not there, by the cheapest way to turn the words into it. */
export function missingFrom(sample: TrieSample, words: readonly string[], slotCosts: SlotCosts) {
  const { parts } = sample
  const width = words.length + 1
  const costs = new Float64Array((parts.length + 1) * width)
  const steps: Step[] = []
  for (let row = 0; row <= parts.length; row += 1) {
    const part = parts[row - 1]
    const taken = part?.slot === undefined ? [] : slotCosts(sample, part.slot)
    for (let column = row === 0 ? 1 : 0; column < width; column += 1) {
      const here = row * width + column
      const after = (distance: number) => costs[here - distance] ?? 0
      const word = words[column - 1]
      const [step, cost] = cheapest(after, width, part, word, taken[column - 1] ?? 0)
      costs[here] = cost
      steps[here] = step
    }
  }
  return missingParts(parts, steps, width)
}

function cheapest(
  after: (distance: number) => number,
  width: number,
  part: SamplePart | undefined,
  word: string | undefined,
  taken: number,
): [Step, number] {
  const ways: [Step, number][] = []
  if (part && word !== undefined) {
    if (part.slot !== undefined) {
      ways.push(['begins slot', after(width + 1) + taken], ['in slot', after(1) + taken])
    } else {
      const same = part.word === word
      ways.push(same ? ['same', after(width + 1)] : ['other word', after(width + 1) + 1])
    }
  }
  if (part) ways.push(['missing', after(width) + 1])
  if (word !== undefined) ways.push(['extra', after(1) + 1])
  return ways.reduce((best, way) => (way[1] < best[1] ? way : best))
}

/** Walks the steps back from the end and collects the parts that no word stands for. */
function missingParts(parts: readonly SamplePart[], steps: readonly Step[], width: number) {
  const missing: SamplePart[] = []
  let column = width - 1
  for (let row = parts.length; row > 0; ) {
    const part = parts[row - 1]
    const step = steps[row * width + column]
    if (part && (step === 'missing' || step === 'other word')) missing.unshift(part)
    if (step !== 'extra' && step !== 'in slot') row -= 1
    if (step !== 'missing') column -= 1
  }
  return missing
}
