import { ColloquyError } from '../../../emulator/index.ts'
import { readCatalogue } from '../catalogue.ts'
import { refuseLostSteps } from '../no-steps.ts'
import { groupsOf, placed, scenariosOf } from './places.ts'
import type { FeatureRule, Found } from './rule.ts'
import type { SeenFeature, SeenScenario } from './seen.ts'

const checks = new Set(
  readCatalogue().flatMap(({ keyword, expression }) => (keyword === 'Then' ? [expression] : [])),
)

/** Whether scenarios run, check something, and can be told apart. */
export const scenarioRules: readonly FeatureRule[] = [
  {
    name: 'lost-step',
    severity: 'error',
    about: 'a scenario has steps, and none of them is taken for a description',
    remedy: 'A step begins with Given, When, Then, And or But, spelt just so.',
    check: (feature) => feature.scenarios.flatMap((scenario) => lostSteps(scenario, feature)),
  },
  {
    name: 'nothing-runs',
    severity: 'warning',
    about: 'a feature without scenarios, or an outline without rows',
    remedy: 'Add what is to be run, or take it away.',
    check: (feature) => [...nothingRuns(feature)],
  },
  {
    name: 'nothing-checked',
    severity: 'warning',
    about: 'a scenario without a step that checks something',
    remedy: 'Add what Alexa says, or what else is to be seen:  Then Alexa says "…"',
    check: ({ scenarios }) =>
      scenarios.flatMap((scenario) => {
        const { at, pickle, steps } = scenario
        if (steps.length === 0 || steps.some(mayCheck)) return []
        return [{ at, what: `"${pickle.name}" checks nothing: it passes whatever Alexa says` }]
      }),
  },
  {
    name: 'duplicate-scenario',
    severity: 'warning',
    about: 'two scenarios of one name in a feature or rule',
    remedy: 'Name each for what is particular to it: reports tell them apart by name.',
    check: (feature) => groupsOf(feature.document.feature).flatMap(duplicates),
  },
]

/** What is no step of the catalogue may check: one of somebody's own, or one that is misspelt. */
const mayCheck = ({ expressions, lines }: SeenScenario['steps'][number]): boolean =>
  lines.some(({ who }) => who === 'Alexa') ||
  expressions.length === 0 ||
  expressions.some((one) => checks.has(one) || !known.has(one))

const known = new Set(readCatalogue().map(({ expression }) => expression))

function lostSteps({ pickle, at }: SeenScenario, feature: SeenFeature): readonly Found[] {
  try {
    refuseLostSteps(feature.document, pickle)
    return []
  } catch (error) {
    if (!(error instanceof ColloquyError)) throw error
    const { what, evidence } = error
    const places = evidence.flatMap((text) => placeOfLine(text, at.line, feature))
    return [{ at: places[0] ?? at, what: [what, ...evidence].join(': ') }]
  }
}

/** Below the name of the scenario, else anywhere: backgrounds stand before it. */
function placeOfLine(text: string, from: number, { lines }: SeenFeature) {
  const isIt = (line: string) => line.trim() === text
  const below = lines.findIndex((line, index) => index >= from && isIt(line))
  const index = below < 0 ? lines.findIndex(isIt) : below
  const column = (lines[index]?.search(/\S/) ?? 0) + 1
  return index < 0 ? [] : [{ line: index + 1, column }]
}

function* nothingRuns({ document }: SeenFeature): Iterable<Found> {
  const scenarios = scenariosOf(document.feature)
  if (scenarios.length === 0) yield { at: { line: 1, column: 1 }, what: 'there is no scenario' }
  for (const { examples, location, name, keyword } of scenarios) {
    const isOutline = examples.length > 0 || /outline|template/i.test(keyword)
    if (isOutline && examples.every(({ tableBody }) => tableBody.length === 0)) {
      yield { at: placed(location), what: `"${name}" has no rows, so it never runs` }
    }
  }
}

function duplicates(scenarios: ReturnType<typeof scenariosOf>): readonly Found[] {
  return scenarios.flatMap(({ name, location }, index) => {
    const first = scenarios.findIndex((other) => other.name === name)
    const other = scenarios[first]
    if (first === index || !other || name === '') return []
    const also = { at: placed(other.location), what: 'the first of this name' }
    return [{ at: placed(location), what: `there is another "${name}"`, also }]
  })
}
