import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { ColloquyError } from '../errors.ts'

/** Writes a scenario to a feature file: at its end, or as the first of a new one. */
export function saveScenario(path: string, scenario: string): void {
  if (!path.endsWith('.feature')) throw noFeature(path, 'the name must end in .feature')
  const known = existsSync(path) ? readFileSync(path, 'utf8') : undefined
  if (known !== undefined && !/^\s*Feature:/m.test(known)) {
    throw noFeature(path, 'it has no line "Feature:"')
  }
  mkdirSync(dirname(path), { recursive: true })
  const before = known === undefined ? `Feature: ${titleOf(path)}` : known.trimEnd()
  const added = indented(renamed(scenario, namesIn(before)), depthIn(before))
  writeFileSync(path, `${before}\n\n${added}\n`)
}

const title = /^[ \t]*(?:Example|Scenario)(?: Outline)?:[ \t]*(.*?)[ \t]*$/gm

const namesIn = (feature: string): ReadonlySet<string> =>
  new Set([...feature.matchAll(title)].map(([, name = '']) => name))

/** With a number behind its name, where the feature has one of that name. */
function renamed(scenario: string, taken: ReadonlySet<string>): string {
  const [name = ''] = namesIn(scenario)
  if (!taken.has(name)) return scenario
  let number = 2
  while (taken.has(`${name} (${number})`)) number += 1
  return scenario.replace(/^(.*)$/m, (line) => `${line.trimEnd()} (${number})`)
}

/** `asking-twice.feature` is about "Asking twice". */
function titleOf(path: string): string {
  const words = basename(path, '.feature')
    .replace(/[-_\s]+/g, ' ')
    .trim()
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** As deep as the scenario before it. */
function depthIn(feature: string): string {
  const scenarios = feature.matchAll(/^([ \t]*)(?:Example|Scenario)(?: Outline)?:/gm)
  return [...scenarios].at(-1)?.[1] ?? '  '
}

const indented = (text: string, by: string): string => text.replace(/^(?=.)/gm, by)

const noFeature = (path: string, why: string): ColloquyError =>
  new ColloquyError('CONFIGURATION_INVALID', {
    what: `${path} is no feature file to save to: ${why}`,
  })
