import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import type { Feature, Scenario } from '@cucumber/messages'
import { IdGenerator } from '@cucumber/messages'

/** An example by its line, from its tags to the line before whatever follows it. */
export type ExampleLines = {
  readonly begins: number
  readonly from: number
  readonly to: number
  /** Rows of its tables of examples, each of which is run by its own line. */
  readonly rows: readonly number[]
}

/** Where the examples of a feature file stand; none in a file that cannot be read. */
export function exampleLines(text: string): readonly ExampleLines[] {
  const parts = partsOf(featureIn(text)).toSorted((one, other) => one.from - other.from)
  const end = text.split('\n').length
  return parts.flatMap(({ from, scenario }, index) => {
    if (!scenario) return []
    const rows = scenario.examples.flatMap(({ tableBody }) => tableBody)
    const to = (parts[index + 1]?.from ?? end + 1) - 1
    const begins = scenario.location.line
    return [{ begins, from, to, rows: rows.map(({ location }) => location.line) }]
  })
}

/** The line by which cucumber knows what stands at a line. */
export function knownLine(examples: readonly ExampleLines[], line: number): number | undefined {
  const example = examples.find(({ from, to }) => from <= line && line <= to)
  return example?.rows.includes(line) ? line : example?.begins
}

type Part = { readonly from: number; readonly scenario?: Scenario | undefined }

function featureIn(text: string): Feature | undefined {
  const builder = new AstBuilder(IdGenerator.incrementing())
  try {
    return new Parser(builder, new GherkinClassicTokenMatcher()).parse(text).feature
  } catch {
    // Cucumber reads the file too, and its complaint is reported.
    return undefined
  }
}

const partsOf = (holder: Pick<Feature, 'children'> | undefined): readonly Part[] =>
  holder?.children.flatMap(({ rule, background, scenario }) => [
    ...[rule, background, scenario].flatMap((part) =>
      part ? [{ from: firstLine(part), scenario: part === scenario ? scenario : undefined }] : [],
    ),
    ...partsOf(rule),
  ]) ?? []

type Tagged = {
  readonly location: { readonly line: number }
  readonly tags?: readonly { readonly location: { readonly line: number } }[]
}

const firstLine = ({ location, tags = [] }: Tagged): number =>
  Math.min(location.line, ...tags.map((tag) => tag.location.line))
