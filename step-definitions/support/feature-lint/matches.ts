import type { Envelope, StepMatchArgument } from '@cucumber/messages'

/** The expressions that a step matches, and what the first of them found in it. */
export type Match = {
  readonly expressions: readonly string[]
  readonly found: readonly StepMatchArgument[]
}

/** What each step of a pickle matched, by its id. */
export function matchesIn(messages: readonly Envelope[]): ReadonlyMap<string, Match> {
  const sources = new Map(
    messages.flatMap(({ stepDefinition: one }) => (one ? [[one.id, one.pattern.source]] : [])),
  )
  const steps = messages.flatMap(({ testCase }) => testCase?.testSteps ?? [])
  return new Map(
    steps.flatMap(({ pickleStepId, stepDefinitionIds = [], stepMatchArgumentsLists = [] }) => {
      if (pickleStepId === undefined) return []
      const expressions = stepDefinitionIds.map((id) => sources.get(id) ?? '')
      const found = stepMatchArgumentsLists[0]?.stepMatchArguments ?? []
      return [[pickleStepId, { expressions, found }] as const]
    }),
  )
}
