import { stepWithTable } from '../below.ts'
import { readCatalogue } from '../catalogue.ts'
import { exampleOf } from '../culprit.ts'
import { culpritOf, nearestSteps } from '../did-you-mean.ts'
import type { FeatureRule, Found } from './rule.ts'
import type { SeenFeature, SeenStep } from './seen.ts'

const keywords = new Map(readCatalogue().map(({ keyword, expression }) => [expression, keyword]))

/** Whether each step is one of the catalogue, and stands where it means something. */
export const stepRules: readonly FeatureRule[] = [
  {
    name: 'undefined-step',
    severity: 'error',
    about: 'every step is one of docs/steps.md',
    remedy: 'Every step: docs/steps.md',
    check: (feature) =>
      stepsOf(feature).flatMap(({ text, at, expressions }) =>
        expressions.length === 0
          ? [{ at, what: `no step matches  ${text}`, ...remedyFor(text) }]
          : [],
      ),
  },
  {
    name: 'ambiguous-step',
    severity: 'error',
    about: 'no step is two of them',
    remedy: 'Word it so that one of them is left, or change the step definition of your own.',
    check: (feature) =>
      stepsOf(feature).flatMap(({ text, at, expressions }) =>
        expressions.length > 1
          ? [{ at, what: `"${text}" matches both ${expressions.map(quoted).join(' and ')}` }]
          : [],
      ),
  },
  {
    name: 'step-below',
    severity: 'error',
    about: 'a table or a text stands below a step that ends in a colon, and below no other',
    remedy: 'Put it there, or take it away.',
    check: (feature) => stepsOf(feature).flatMap(whatIsBelow),
  },
  {
    name: 'step-does-not-check',
    severity: 'warning',
    about: 'a step after Then that does something instead of checking it',
    remedy: 'Begin it with Given or When, or use the step that checks.',
    check: (feature) => stepsOf(feature).flatMap(doesInsteadOfChecking),
  },
]

const stepsOf = ({ scenarios }: SeenFeature) => scenarios.flatMap(({ steps }) => steps)

const quoted = (text: string) => `"${text}"`

function remedyFor(text: string): { readonly remedy?: string } {
  const culprit = culpritOf(text)
  const [nearest = culprit?.step] = culprit ? [culprit.step] : nearestSteps(text)
  if (nearest === undefined) return {}
  const example = exampleOf(nearest)
  const such = example === nearest ? '' : `, such as  ${example}`
  const meant = `Did you mean  ${nearest}${such}`
  return { remedy: [...(culprit ? [culprit.why] : []), meant].join('  ') }
}

function whatIsBelow({ text, at, below, expressions }: SeenStep): readonly Found[] {
  const wants = text.endsWith(':')
  if (expressions.length !== 1 || wants === Boolean(below)) return []
  const what = wants ? 'nothing stands below it' : 'something stands below it'
  const meant = wants ? undefined : stepWithTable(text)
  return [
    {
      at,
      what: `"${text}" ${wants ? 'ends in a colon, but' : 'takes nothing, but'} ${what}`,
      ...(meant && { remedy: `Write  ${meant}` }),
    },
  ]
}

/** `And` after Then is let pass: dialogues go on so. */
function doesInsteadOfChecking(step: SeenStep): readonly Found[] {
  const { text, at, expressions, isConjunction, kind } = step
  const keyword = keywords.get(expressions[0] ?? '')
  if (kind !== 'Outcome' || isConjunction || keyword === undefined || keyword === 'Then') return []
  return [{ at, what: `"${text}" is a ${keyword} step: after Then it still does what it says` }]
}
