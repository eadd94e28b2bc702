import type { ModelIntent } from './interaction-model.ts'
import type { Language } from './language.ts'
import { split } from './pieces.ts'
import { ordinalsAt } from './values/ordinals.ts'

const selectIntent = 'AMAZON.SelectIntent'
const position = 'ListPosition'

/** The slots that a built-in intent has without the model declaring them. */
export const builtInSlots = (intent: string): ModelIntent['slots'] =>
  intent === selectIntent
    ? [{ name: position, type: 'AMAZON.Ordinal', multipleValues: undefined, samples: [] }]
    : []

/**
 * A phrase of a built-in intent as a sample: "select the second one" is said of every position, and
 * the slot has its number (Amazon's page on item selection in APL).
 */
export function phraseSample(intent: string, phrase: string, { numbers }: Language): string {
  if (intent !== selectIntent) return phrase
  const pieces = split(phrase)
  const words = pieces.map(({ text }) => text)
  for (const [at, { start }] of pieces.entries()) {
    const found = ordinalsAt(words, at, numbers).at(-1)
    if (!found || found.end - at === words.length) continue
    return `${phrase.slice(0, start)}{${position}}${phrase.slice(pieces[found.end - 1]?.end)}`
  }
  return phrase
}
