/** Whose problem it is, because the first thing a reader needs is to know who acts. */
export type Kind = 'MISMATCH' | 'SCENARIO' | 'SKILL' | 'EMULATOR'

const kinds = {
  SPEECH_DIFFERS: 'MISMATCH',
  REPROMPT_DIFFERS: 'MISMATCH',
  CARD_DIFFERS: 'MISMATCH',
  INTENT_DIFFERS: 'MISMATCH',
  SLOT_DIFFERS: 'MISMATCH',
  SESSION_DIFFERS: 'MISMATCH',
  ATTRIBUTE_DIFFERS: 'MISMATCH',
  CALLS_DIFFER: 'MISMATCH',
  LOG_DIFFERS: 'MISMATCH',
  LINKING_DIFFERS: 'MISMATCH',
  NO_SESSION: 'SCENARIO',
  NO_TURN_YET: 'SCENARIO',
  NOT_FOR_THE_SKILL: 'SCENARIO',
  NOT_LINKED: 'SCENARIO',
  SCENARIO_INVALID: 'SCENARIO',
  TIME_RUNS_BACKWARDS: 'SCENARIO',
  ATTRIBUTE_INVALID: 'SCENARIO',
  UNKNOWN_ATTRIBUTE: 'SCENARIO',
  UNKNOWN_AUTHORIZATION_SERVER: 'SCENARIO',
  UNKNOWN_DEVICE: 'SCENARIO',
  UNKNOWN_INTENT: 'SCENARIO',
  UNKNOWN_LOCALE: 'SCENARIO',
  UNKNOWN_PERSON: 'SCENARIO',
  UNKNOWN_PROMPT: 'SCENARIO',
  UNKNOWN_SLOT: 'SCENARIO',
  UNKNOWN_USER: 'SCENARIO',
  UNREADABLE_DURATION: 'SCENARIO',
  FIXTURE_INVALID: 'SCENARIO',
  CONFIGURATION_INVALID: 'SCENARIO',
  RESPONSE_REJECTED: 'SKILL',
  SECRET_LEAKED: 'SKILL',
  SKILL_NOT_LOADED: 'SKILL',
  SKILL_PACKAGE_INVALID: 'SKILL',
  SKILL_THREW: 'SKILL',
  SKILL_TIMED_OUT: 'SKILL',
  UNEXPECTED_CALL: 'SKILL',
  INTERNAL: 'EMULATOR',
  NOT_EMULATED: 'EMULATOR',
} as const satisfies Record<string, Kind>

/** The closed union of everything that can go wrong; each code belongs to one {@link Kind}. */
export type Code = keyof typeof kinds

/** What happened, the evidence for it, and what the reader can do about it. */
export type Explanation = {
  readonly what: string
  readonly evidence?: readonly string[]
  readonly remedy?: string
  readonly cause?: unknown
}

/**
 * The one error that Colloquy raises on purpose. Its message is the whole layout that a reader
 * sees: the kind, what happened, the evidence indented below it, and what to do.
 */
export class ColloquyError extends Error {
  override readonly name = 'ColloquyError'
  readonly code: Code
  readonly what: string
  readonly evidence: readonly string[]
  readonly remedy: string | undefined

  constructor(code: Code, { what, evidence = [], remedy, cause }: Explanation) {
    super(layOut(kinds[code], { what, evidence, ...(remedy ? { remedy } : {}) }), { cause })
    this.code = code
    this.what = what
    this.evidence = evidence
    this.remedy = remedy
    // Our frames help nobody but us; those of the skill stand in the evidence. Nothing at all, as
    // cucumber would look for frames in a quoted log line with an expression that takes for ever.
    if (code !== 'INTERNAL') this.stack = ''
  }

  get kind(): Kind {
    return kinds[this.code]
  }
}

/** The kind that a code belongs to. */
export const kindOf = (code: Code): Kind => kinds[code]

function layOut(kind: Kind, { what, evidence = [], remedy }: Explanation): string {
  const indent = (lines: string) => lines.replace(/^(?=.)/gm, '  ')
  const parts = [`${kind}  ${what}`]
  if (evidence.length > 0) parts.push(evidence.map(indent).join('\n'))
  if (remedy) parts.push(indent(remedy))
  return parts.join('\n\n')
}

/** For a branch that the real service has and this emulator has not: loud, never silent. */
export const notEmulated = (what: string, remedy: string): ColloquyError =>
  new ColloquyError('NOT_EMULATED', { what, remedy })

/**
 * An error of the code under test as lines: its message and the frames of that code, without those
 * of Node, of packages and of ours.
 */
export function ownLines(error: unknown): readonly string[] {
  const stack = error instanceof Error ? error.stack || error.message : String(error)
  const lines = stack.split('\n')
  const frame = lines.findIndex((line) => /^\s+at /.test(line))
  const [message, frames] = frame < 0 ? [lines, []] : [lines.slice(0, frame), lines.slice(frame)]
  const own = frames.filter((line) => !/node_modules|node:|[\\/]emulator[\\/]/.test(line))
  return [...message, ...own.map((line) => line.trim())]
}
