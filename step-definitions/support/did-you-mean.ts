import { distance } from 'fastest-levenshtein'
import { alternatives, readCatalogue } from './catalogue.ts'
import type { Culprit } from './culprit.ts'
import { culpritIn, exampleOf } from './culprit.ts'
import { readParameters } from './parameters.ts'

type Undefined = {
  readonly generatedExpressions: readonly { readonly source: string }[]
}

/** Every step, and each form of it that a text is compared with. */
const known = readCatalogue().map(({ keyword, expression }) => ({
  shown: `${keyword} ${expression}`,
  forms: alternatives(expression),
}))

/** How many steps are worth showing. */
const shownSteps = 3

/** The defined steps that come nearest to a text, nearest first. */
export function nearestSteps(text: string, limit = tooFar): readonly string[] {
  return known
    .map(({ shown, forms }) => ({
      shown,
      far: Math.min(...forms.map((form) => apart(text, form))),
    }))
    .filter(({ far }) => far < limit)
    .sort((a, b) => a.far - b.far)
    .slice(0, shownSteps)
    .map(({ shown }) => shown)
}

/** Whether a line of text can only have been meant as a step. */
export const isNearlyAStep = (text: string): boolean => nearestSteps(text, nearlySame).length > 0

/** From 0, the same, to 1, nothing in common. */
function apart(text: string, form: string): number {
  // Not everywhere: some steps have `Okta` as a word of their own.
  const step = plain(form.includes('{service}') ? text.replace(service, '{service}') : text)
  const other = plain(form)
  return distance(step, other) / Math.max(step.length, other.length)
}

const service = new RegExp(
  readParameters().find(({ name }) => name === 'service')?.source ?? '(?!)',
)

/** Steps less alike than this explain nothing. */
const tooFar = 0.5
const fairlyNear = 0.4
const nearlySame = 0.25

/** Without what is filled in, so that a long utterance does not drown the rest. */
function plain(text: string): string {
  return text
    .replace(/"[^"]*"?|“[^”]*”?|\{[^}]*\}|^(?!Alexa|Okta)\p{Lu}\p{L}*(?=['’ ])/gu, '_')
    .replace(/['’]s\b/g, '')
    .toLowerCase()
}

/**
 * What keeps a text from being a step, and the step. One without a word of its own looks like much
 * that is not meant for it, so it explains only where no other comes near.
 */
export function culpritOf(text: string): Culprit | undefined {
  const culprit = culpritIn(text)
  return culprit?.isWordless && nearestSteps(text, fairlyNear).length > 0 ? undefined : culprit
}

/** The step in plain words, where it holds anything to fill in. */
function exampleLine(step: string): readonly string[] {
  const example = exampleOf(step)
  return example === step ? [] : [`      such as  ${example}`]
}

/** What there is to say of a step that nobody has defined: what is wrong, and the steps that come nearest. */
export function undefinedStep(text: string): string {
  const culprit = culpritOf(text)
  const why = culprit ? [`  ${culprit.why}`, ''] : []
  const steps = new Set([...(culprit ? [culprit.step] : []), ...nearestSteps(text)])
  const near = [...steps].slice(0, shownSteps).flatMap((one) => [`    ${one}`, ...exampleLine(one)])
  const guess = near.length > 0 ? ['  Did you mean', ...near] : []
  return [`No step matches  ${text}`, '', ...why, ...guess, '  Every step: docs/steps.md'].join(
    '\n',
  )
}

/**
 * The same in the place of JavaScript to paste, which would mean nothing to the people who write
 * features. Cucumber tells it the step with `{int}` and the like for what is filled in; our own
 * report knows the text.
 */
class DidYouMean {
  build({ generatedExpressions: [generated] }: Undefined): string {
    return undefinedStep(generated?.source ?? '')
  }
}

export default DidYouMean
