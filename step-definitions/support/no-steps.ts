import type { GherkinDocument, Pickle } from '@cucumber/messages'
import { distance } from 'fastest-levenshtein'
import { ColloquyError } from '../../emulator/index.ts'
import { isNearlyAStep } from './did-you-mean.ts'

const keywords = ['Given', 'When', 'Then', 'And', 'But']

/**
 * Gherkin takes every line before the first step for a description, a misspelt step too, and says
 * nothing: the scenario passes without it.
 */
export function refuseLostSteps(document: GherkinDocument, { steps, astNodeIds }: Pickle): void {
  const lines = descriptionsFor(document, astNodeIds[0] ?? '').flatMap((text) => text.split('\n'))
  const lost = lines.map((line) => line.trim()).filter(looksLikeAStep)
  if (steps.length === 0) throw refusal('The scenario has no steps', lines)
  if (lost.length > 0) throw refusal('A line of the scenario is taken for a description', lost)
}

const refusal = (what: string, lines: readonly string[]) =>
  new ColloquyError('SCENARIO_INVALID', {
    what: `${what}, and nothing of it would be checked`,
    evidence: lines.map((line) => line.trim()).filter((line) => line !== ''),
    remedy: `A step begins with ${keywords.join(', ')}, spelt just so.`,
  })

function looksLikeAStep(line: string): boolean {
  const [first = '', ...rest] = line.split(' ')
  const near = keywords.some((keyword) => distance(first.toLowerCase(), keyword.toLowerCase()) <= 2)
  return near && isNearlyAStep(rest.join(' '))
}

/** Of the scenario itself, and of every background before it. */
function descriptionsFor({ feature }: GherkinDocument, scenarioId: string): readonly string[] {
  const inFeature = feature?.children ?? []
  const rule = inFeature.find(({ rule }) =>
    rule?.children.some(({ scenario }) => scenario?.id === scenarioId),
  )?.rule
  return [...inFeature, ...(rule?.children ?? [])].flatMap(({ background, scenario }) => [
    ...(background ? [background.description] : []),
    ...(scenario?.id === scenarioId ? [scenario.description] : []),
  ])
}
