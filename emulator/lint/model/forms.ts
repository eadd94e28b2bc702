import type { Language } from '../../alexa/understanding/language.ts'
import type { SamplePart } from '../../alexa/understanding/sample.ts'
import { partsOf } from '../../alexa/understanding/sample.ts'
import { hear, withoutHyphens, wordsOf } from '../../alexa/understanding/tokens.ts'

/** Other ways to write what sounds the same: an utterance is heard in all of them at once. */
const respellings: readonly Spelling[] = [
  (text) => withoutHyphens(text) ?? text,
  // "what's" is "what" and "s" as well, "n. b. a." three letters.
  (text) => text.replace(/(?<=\p{L})['’.]+/gu, ' '),
  // "n b a" is one word as well.
  (text) =>
    text.replace(/(?<=(?<![\p{L}\p{M}\p{N}'’-])\p{L})\s+(?=\p{L}(?![\p{L}\p{M}\p{N}'’-]))/gu, ''),
]

/** A sample in each of the forms in which its words may be joined or apart. */
export const sampleForms = (sample: string, language: Language): SamplePart[][] =>
  spellingsOf(sample).map((spelt) => partsOf(sample, (text) => wordsOf(spelt(text), language)))

/** The same for a value, which has no slots. */
export const valueForms = (value: string, language: Language): string[][] =>
  spellingsOf(value).map((spelt) => wordsOf(spelt(value), language))

type Spelling = (text: string) => string

/** Nearly every text has one only. */
function spellingsOf(text: string): Spelling[] {
  const found: Spelling[] = [(part) => part]
  for (const respell of respellings) {
    const changed = found.filter((spelt) => respell(spelt(text)) !== spelt(text))
    found.push(...changed.map((spelt) => (part: string) => respell(spelt(part))))
  }
  return found
}

/** How each number of a text is said in it: `#21` as "twenty" and "one". */
export function numbersIn(text: string, language: Language): [string, readonly string[]][] {
  const { steps, texts } = hear(text, language)
  return steps.flatMap((ways, at) =>
    ways
      .filter(({ word }) => isNumber(word))
      .map(({ word, end }): [string, readonly string[]] => [word, texts.slice(at, end)]),
  )
}

export const isNumber = (word: string): boolean => word.startsWith('#')
