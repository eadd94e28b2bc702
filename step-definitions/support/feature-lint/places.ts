import type { Feature, GherkinDocument, Scenario, Step, Tag } from '@cucumber/messages'

export type Place = { readonly line: number; readonly column: number }

/** Where the parts of a feature are written, by their ids. */
export type Places = {
  readonly steps: ReadonlyMap<string, Step>
  readonly others: ReadonlyMap<string, Place>
}

export function placesIn({ feature }: GherkinDocument): Places {
  const scenarios = scenariosOf(feature)
  const steps = [...scenarios, ...backgroundsOf(feature)].flatMap((one) => one.steps)
  const rows = scenarios.flatMap(({ examples }) => examples.flatMap(({ tableBody }) => tableBody))
  return {
    steps: new Map(steps.map((step) => [step.id, step])),
    others: new Map([...scenarios, ...rows].map(({ id, location }) => [id, placed(location)])),
  }
}

type Parts = Feature['children']

const partsOf = (feature: Feature | undefined): Parts => [
  ...(feature?.children ?? []),
  ...(feature?.children.flatMap(({ rule }) => [...(rule?.children ?? [])]) ?? []),
]

/** All scenarios, those in rules too. */
export const scenariosOf = (feature: Feature | undefined): readonly Scenario[] =>
  partsOf(feature).flatMap(({ scenario }) => (scenario ? [scenario] : []))

const backgroundsOf = (feature: Feature | undefined) =>
  partsOf(feature).flatMap(({ background }) => (background ? [background] : []))

export const placed = ({ line, column = 1 }: { line: number; column?: number }): Place => ({
  line,
  column,
})

/** The scenarios of the feature itself, and of each rule. */
export const groupsOf = (feature: Feature | undefined): readonly (readonly Scenario[])[] =>
  [feature, ...(feature?.children.map(({ rule }) => rule) ?? [])].map(
    (holder) => holder?.children.flatMap(({ scenario }) => (scenario ? [scenario] : [])) ?? [],
  )

/** Every tag as it is written. */
export const tagsIn = (feature: Feature | undefined): readonly Tag[] => [
  ...(feature?.tags ?? []),
  ...partsOf(feature).flatMap(({ rule, scenario }) => [
    ...(rule?.tags ?? []),
    ...(scenario?.tags ?? []),
    ...(scenario?.examples.flatMap(({ tags }) => tags) ?? []),
  ]),
]
