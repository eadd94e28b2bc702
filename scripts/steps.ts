import type { Envelope, PickleStep } from '@cucumber/messages'
import type { StepEntry } from '../step-definitions/support/catalogue.ts'
import { readCatalogue } from '../step-definitions/support/catalogue.ts'
import { dryRun } from '../step-definitions/support/dry-run.ts'
import { readParameters } from '../step-definitions/support/parameters.ts'

/** The files of step definitions, in the order in which somebody learns them. */
const groups: Readonly<Record<string, string>> = {
  people: 'Who speaks, to what',
  speaking: 'Speaking',
  hearing: 'Hearing',
  understanding: 'What the skill hears',
  session: 'The session',
  cards: 'Cards',
  'account-linking': 'Linking an account',
  tokens: 'Tokens and administrators',
  profile: 'The profile at Okta',
  'faults-and-time': 'Trouble and time',
}

const introduction = `# Steps

Every sentence that a feature may hold, with an example, mostly from the features of this repository.
What stands in braces is filled in; [the last section](#what-stands-in-braces) says with what.
Of \`their/her/his\` and the like, write one. A step that ends in a colon has a table or a text
below it. How to put steps together: [Writing scenarios](writing-scenarios.md).

This page is written by \`node scripts/steps.ts > docs/steps.md\`.
`

/** Examples of steps that no feature needs. */
const unused: Readonly<Record<string, readonly string[]>> = {
  'Alexa says:': ['Alexa says:', '"""', 'You said "green". That is right!', '"""'],
  'Alexa says one of:': ['Alexa says one of:', '| Goodbye! |', '| See you soon! |'],
  'the {slot} slot is empty': ['the answer slot is empty'],
  '{person} sees a/an {card} card': ['Ada sees a simple card'],
  'it is {time}': ['it is 9:30 am'],
}

/** The catalogue of all steps, as Markdown. */
export async function stepCatalogue(): Promise<string> {
  const examples = examplesIn(await dryRun())
  const entries = readCatalogue()
  const sections = [...Object.keys(groups), ...entries.map(({ group }) => group)]
    .filter((group, index, all) => all.indexOf(group) === index)
    .map((group) => [
      `## ${groups[group] ?? group}\n`,
      ...entries.filter((entry) => entry.group === group).map((entry) => stepText(entry, examples)),
    ])
  return [introduction, ...sections.flat(), parametersText()].join('\n')
}

const stepText = (
  { keyword, expression, doc }: StepEntry,
  examples: ReadonlyMap<string, readonly string[]>,
): string =>
  [
    `**${keyword}** \`${expression}\`\n`,
    `${doc}\n`,
    '```gherkin',
    ...((examples.get(expression) ?? unused[expression])?.map((line, index) =>
      index ? `  ${line}` : `${keyword} ${line}`,
    ) ?? []),
    '```\n',
  ].join('\n')

/** For each expression the shortest step of the features that matches it. */
function examplesIn(messages: readonly Envelope[]): ReadonlyMap<string, readonly string[]> {
  const sources = new Map(
    messages.flatMap(({ stepDefinition: one }) => (one ? [[one.id, one.pattern.source]] : [])),
  )
  const steps = new Map(
    messages.flatMap(({ pickle }) => pickle?.steps.map((step) => [step.id, step] as const) ?? []),
  )
  const found = new Map<string, readonly string[]>()
  for (const { stepDefinitionIds, pickleStepId } of messages.flatMap(
    ({ testCase }) => testCase?.testSteps ?? [],
  )) {
    const source = sources.get(stepDefinitionIds?.[0] ?? '')
    const step = steps.get(pickleStepId ?? '')
    if (source === undefined || !step) continue
    const lines = exampleLines(step)
    const known = found.get(source)
    if (!known || lines.join().length < known.join().length) found.set(source, lines)
  }
  return found
}

function exampleLines({ text, argument }: PickleStep): readonly string[] {
  const rows = argument?.dataTable?.rows.map(({ cells }) => cells.map(({ value }) => value)) ?? []
  const docString = argument?.docString?.content.split('\n')
  return [
    text,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    ...(docString ? ['"""', ...docString, '"""'] : []),
  ]
}

function parametersText(): string {
  const rows = readParameters().map(({ name, doc }) => [`\`{${name}}\``, doc] as const)
  return ['## What stands in braces\n', ...tableText(rows), ''].join('\n')
}

/** In columns of one width, as the repository's formatter would have it. */
function tableText(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length))
  const line = (one: string, two: string) => `| ${one.padEnd(width(0))} | ${two.padEnd(width(1))} |`
  return [
    line('', ''),
    line('-'.repeat(width(0)), '-'.repeat(width(1))),
    ...rows.map(([name, doc]) => line(name, doc)),
  ]
}

if (import.meta.main) process.stdout.write(await stepCatalogue())
