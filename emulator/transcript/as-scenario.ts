import type { Transcript } from './transcript.ts'
import type { Turn } from './turn.ts'

/** Something that happened between turns, in the words of a step: `Ada links her account …`. */
export type Event = {
  /** The number of the turn after which it happened; 0 for before the first. */
  readonly afterTurn: number
  readonly step: string
}

export type ScenarioOptions = {
  readonly name: string
  readonly events?: readonly Event[]
  /** What the skill is called where the turn was spoken: an `ask` of that name is shortened. */
  readonly invocationName?: (turn: Turn) => string
  /** How a person is spoken of, by name; `their` unless said otherwise. */
  readonly pronouns?: Readonly<Record<string, 'her' | 'his' | 'their'>>
  /** What is expected in place of the very words, where another run may bring others. */
  readonly expected?: (turn: Turn) => Expected
}

/** `words` with `…` for what may differ, and the skill's own name for each text that stood there. */
export type Expected = { readonly words: string; readonly prompts: readonly string[] }

type Keyword = 'Given' | 'When' | 'Then'
type Step = { readonly keyword: Keyword; readonly text: string; readonly docString?: string }

/** The conversation as a Gherkin Example that would pass: what was said, what was answered. */
export function asScenario({ turns }: Pick<Transcript, 'turns'>, options: ScenarioOptions): string {
  const { events = [] } = options
  const before = events.filter(({ afterTurn }) => afterTurn <= 0).map(({ step }) => given(step))
  const last = turns.at(-1)?.number ?? 0
  const steps = turns.flatMap((turn) => [
    ...turnSteps(turn, options),
    ...events
      .filter(({ afterTurn }) => afterTurn > 0 && isAfter(afterTurn, turn, last))
      .map(({ step }) => when(step)),
  ])
  return [`Example: ${oneLine(options.name)}`, ...written([...before, ...steps])].join('\n')
}

/** An event after a turn that never came belongs after the last. */
const isAfter = (afterTurn: number, { number }: Turn, last: number) =>
  afterTurn === number || (number === last && afterTurn > last)

const given = (text: string): Step => worded('Given', text)
const when = (text: string): Step => worded('When', text)
const then = (text: string): Step => ({ keyword: 'Then', text })

/** A step may bring its own keyword. */
function worded(keyword: Keyword, text: string): Step {
  const [, own, rest = ''] = /^(Given|When|Then) (.*)$/.exec(text) ?? []
  if (own === 'Given' || own === 'When' || own === 'Then') return { keyword: own, text: rest }
  return { keyword, text: oneLine(text) }
}

const turnSteps = (turn: Turn, options: ScenarioOptions): readonly Step[] => [
  when(spoken(turn, options)),
  ...answered(options.expected?.(turn) ?? { words: turn.said.words, prompts: [] }),
  ...linking(turn, options),
  ...session(turn),
]

function spoken(turn: Turn, { invocationName }: ScenarioOptions): string {
  const { person, heard, request } = turn
  if (typeof heard !== 'string') return `${person} says nothing`
  const opens = request?.request.type === 'LaunchRequest' && /^alexa,? open /i.test(heard)
  if (opens) return `${person} opens the skill`
  const utterance = request ? asked(heard, invocationName?.(turn)) : undefined
  return utterance === undefined
    ? `${person} says ${quoted(heard)}`
    : `${person} asks the skill ${quoted(utterance)}`
}

/** What stands after "Alexa, ask <the skill>": the step puts exactly that in front of it. */
function asked(heard: string, name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  const words = oneLine(heard)
  const opening = `alexa, ask ${name} `
  return words.toLowerCase().startsWith(opening.toLowerCase())
    ? words.slice(opening.length)
    : undefined
}

/** Words as steps have them: those that hold quotes of one kind stand in quotes of the other. */
export function quoted(words: string): string {
  const flat = oneLine(words)
  return flat.includes('"') ? `“${flat.replace(/[“”]/g, '"')}”` : `"${flat}"`
}

const answered = ({ words, prompts }: Expected): readonly Step[] => [
  ...(words === '…' && prompts.length > 0 ? [] : [speech(words)]),
  ...prompts.map((prompt) => then(`Alexa gives the "${prompt}" prompt`)),
]

function speech(words: string): Step {
  if (words === '') return then('Alexa says nothing')
  return /["“”]/.test(words)
    ? { ...then('Alexa says:'), docString: words }
    : then(`Alexa says "${oneLine(words)}"`)
}

function linking({ card, person }: Turn, { pronouns = {} }: ScenarioOptions): readonly Step[] {
  if (card?.type !== 'LinkAccount') return []
  return [then(`${person} is asked to link ${pronouns[person] ?? 'their'} account`)]
}

function session({ session: state, listening }: Turn): readonly Step[] {
  if (state === 'ended') return [then('the session is over')]
  return listening ? [then('Alexa is listening')] : []
}

/** A keyword that repeats is written `And`. */
const written = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap(({ keyword, text, docString }, index) => [
    `  ${steps[index - 1]?.keyword === keyword ? 'And' : keyword} ${text}`,
    ...(docString === undefined ? [] : docStringLines(docString)),
  ])

function docStringLines(text: string): readonly string[] {
  const lines = text.replaceAll('"""', '\\"\\"\\"').split('\n')
  return ['"""', ...lines, '"""'].map((line) => `    ${line}`)
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
