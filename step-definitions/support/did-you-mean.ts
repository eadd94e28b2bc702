import { distance } from 'fastest-levenshtein'
import { alternatives, readCatalogue } from './catalogue.ts'
import { culpritIn, exampleOf } from './culprit.ts'

type Undefined = {
  readonly step?: { readonly text: string }
  readonly generatedExpressions: readonly { readonly source: string }[]
}

/** Every step, and each form of it that a text is compared with. */
const known = readCatalogue().map(({ keyword, expression }) => ({
  shown: `${keyword} ${expression}`,
  forms: alternatives(expression).map(plain),
}))

/** How many steps are worth showing. */
const shownSteps = 3

/** The defined steps that come nearest to a text, nearest first. */
export function nearestSteps(text: string): readonly string[] {
  const step = plain(text)
  return known
    .map(({ shown, forms }) => ({
      shown,
      far: Math.min(...forms.map((form) => apart(step, form))),
    }))
    .filter(({ far }) => far < tooFar)
    .sort((a, b) => a.far - b.far)
    .slice(0, shownSteps)
    .map(({ shown }) => shown)
}

/** Whether a line of text can only have been meant as a step. */
export const isNearlyAStep = (text: string): boolean =>
  known.some(({ forms }) => forms.some((form) => apart(plain(text), form) < nearlySame))

/** From 0, the same, to 1, nothing in common. */
const apart = (one: string, other: string): number =>
  distance(one, other) / Math.max(one.length, other.length)

/** Steps less alike than this explain nothing. */
const tooFar = 0.5
const nearlySame = 0.25

/** Without what is filled in, so that a long utterance does not drown the rest. */
function plain(text: string): string {
  return text
    .replace(/"[^"]*"?|“[^”]*”?|\{[^}]*\}|^(?!Alexa|Okta)\p{Lu}\p{L}*(?=['’ ])/gu, '_')
    .replace(/['’]s\b/g, '')
    .toLowerCase()
}

/** The step in plain words, where it holds anything to fill in. */
function exampleLine(step: string): readonly string[] {
  const example = exampleOf(step)
  return example === step ? [] : [`      such as  ${example}`]
}

/**
 * What cucumber prints for a step that nobody has defined: the steps that come nearest. JavaScript
 * to paste would mean nothing to the people who write features.
 */
class DidYouMean {
  build({ step, generatedExpressions: [generated] }: Undefined): string {
    const text = step?.text ?? generated?.source ?? ''
    const culprit = culpritIn(text)
    const why = culprit ? [`  ${culprit.why}`, ''] : []
    const steps = new Set([...(culprit ? [culprit.step] : []), ...nearestSteps(text)])
    const near = [...steps]
      .slice(0, shownSteps)
      .flatMap((one) => [`    ${one}`, ...exampleLine(one)])
    const guess = near.length > 0 ? ['  Did you mean', ...near] : []
    const last = '  Every step: docs/steps.md'
    return [`No step matches  ${text}`, '', ...why, ...guess, last].join('\n')
  }
}

export default DidYouMean
