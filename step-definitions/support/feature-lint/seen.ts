import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import type {
  Envelope,
  GherkinDocument,
  Pickle,
  PickleStep,
  PickleStepType,
  Step,
} from '@cucumber/messages'
import type { Knowledge } from '../../../emulator/index.ts'
import type { Match } from './matches.ts'
import { matchesIn } from './matches.ts'
import type { Place, Places } from './places.ts'
import { placed, placesIn } from './places.ts'

/** Something that is filled into a step. */
export type Argument = { readonly type: string; readonly text: string; readonly at: Place }

/** Who says what, in a row of a table. */
export type Line = { readonly who: string; readonly what: string; readonly at: Place }

/** A step of a scenario, with what it matched. */
export type SeenStep = {
  readonly text: string
  readonly at: Place
  /** What the keyword makes of it, `And` taken for what stands before it. */
  readonly kind: `${PickleStepType}` | undefined
  /** Whether it says And or But, and so is of the kind of what stands before it. */
  readonly isConjunction: boolean
  /** The expressions that match. */
  readonly expressions: readonly string[]
  readonly arguments: readonly Argument[]
  readonly below: PickleStep['argument']
  /** The lines of a dialogue, where the step has one below it. */
  readonly lines: readonly Line[]
}

/** A scenario as it is run: of an outline, one for each row. */
export type SeenScenario = {
  readonly pickle: Pickle
  readonly at: Place
  readonly steps: readonly SeenStep[]
}

/** A feature file with all that is known of it. */
export type SeenFeature = {
  readonly file: string
  readonly lines: readonly string[]
  readonly document: GherkinDocument
  readonly scenarios: readonly SeenScenario[]
  readonly knowledge: Knowledge
}

/** Puts together what cucumber told of a dry run. */
export function seenFeatures(
  files: readonly string[],
  messages: readonly Envelope[],
  knowledge: Knowledge,
): readonly SeenFeature[] {
  const matches = matchesIn(messages)
  return files.flatMap((file) => {
    const uri = relative(process.cwd(), file)
    const all = messages.map(({ gherkinDocument }) => gherkinDocument)
    const document = all.find((one) => one?.uri === uri)
    if (!document) return []
    const places = placesIn(document)
    const scenarios = messages.flatMap(({ pickle }) =>
      pickle?.uri === uri ? [seenScenario(pickle, places, matches)] : [],
    )
    const lines = readFileSync(file, 'utf8').split(/\r?\n/)
    return [{ file, lines, document, scenarios, knowledge }]
  })
}

function seenScenario(
  pickle: Pickle,
  places: Places,
  matches: ReadonlyMap<string, Match>,
): SeenScenario {
  const [scenarioId = '', rowId] = pickle.astNodeIds
  const row = places.others.get(rowId ?? '')
  const at = places.others.get(scenarioId) ?? { line: 1, column: 1 }
  const steps = pickle.steps.map((step) => seenStep(step, row, places, matches.get(step.id)))
  return { pickle, at, steps }
}

function seenStep(
  { astNodeIds, text, type, argument }: PickleStep,
  row: Place | undefined,
  { steps }: Places,
  match: Match | undefined,
): SeenStep {
  const written = steps.get(astNodeIds[0] ?? '')
  const { line, column } = placed(written?.location ?? { line: 1 })
  const begins = column + (written?.keyword.length ?? 0)
  // What a row fills in is looked for in the row.
  const isFilled = row !== undefined && written?.text !== text
  return {
    text,
    at: isFilled ? row : { line, column: begins },
    kind: type,
    isConjunction: written?.keywordType === 'Conjunction',
    expressions: match?.expressions ?? [],
    arguments: (match?.found ?? []).map(({ parameterTypeName, group }) => ({
      type: parameterTypeName ?? '',
      text: group.value ?? '',
      at: isFilled ? row : { line, column: begins + (group.start ?? 0) },
    })),
    below: argument,
    lines: match?.expressions.includes(dialogue)
      ? linesOf(argument, written, { line, column })
      : [],
  }
}

/** The step below which a whole dialogue stands. */
const dialogue = 'the conversation goes:'

const linesOf = (
  argument: PickleStep['argument'],
  written: Step | undefined,
  otherwise: Place,
): readonly Line[] =>
  argument?.dataTable?.rows.flatMap(({ cells: [who, what] }, index) => {
    const location = written?.dataTable?.rows[index]?.cells[1]?.location
    const at = location ? placed(location) : otherwise
    return who && what ? [{ who: who.value, what: what.value, at }] : []
  }) ?? []
