import type { Code } from '../errors.ts'
import { ColloquyError } from '../errors.ts'
import { factsOfTurn, LABEL_WIDTH } from './facts-of-turn.ts'
import type { TextOptions } from './layout.ts'
import { labelled, paint } from './layout.ts'
import type { Secrets } from './redact.ts'
import { redactText, secretsOf } from './redact.ts'
import type { Turn } from './turn.ts'
import type { Mark } from './turn-text.ts'
import { nameWidth, turnText } from './turn-text.ts'

export type Failure = TextOptions & {
  /** Up to and including the turn that failed, which is the last. */
  readonly turns: readonly Turn[]
  readonly mark?: Mark
  /** Both or neither. */
  readonly expected?: string
  readonly said?: string
  /** Further lines that explain, between the two texts and the facts. */
  readonly notes?: string
  /** How many turns are shown. */
  readonly show?: number
  /** Secrets that stand in no envelope: a refresh token, a client secret. */
  readonly secrets?: Secrets
}

/**
 * The conversation is the error message: the last few turns with the failing line marked in
 * place, what was expected and what was said, then always the same facts in the same order.
 */
export function failureText({ turns, mark, show = 3, ...failure }: Failure): string {
  const shown = turns.slice(-show)
  const last = shown.at(-1)
  const brush = paint(failure)
  const width = nameWidth(shown)
  const conversation = shown
    .map((turn) => turnText(turn, width, brush, turn === last ? mark : undefined))
    .join('\n')
  const parts = [conversation, twoTexts(failure), failure.notes, last && factsOfTurn(last)]
  return redactText(parts.filter((part) => part).join('\n\n'), allSecrets(turns, failure.secrets))
}

const allSecrets = (turns: readonly Turn[], more: Secrets = new Map()): Secrets =>
  new Map([...secretsOf(turns), ...more])

function twoTexts({ expected, said }: Pick<Failure, 'expected' | 'said'>): string {
  const lines = [
    ...(expected === undefined ? [] : [labelled('expected', expected, LABEL_WIDTH)]),
    ...(said === undefined ? [] : [labelled('said', said, LABEL_WIDTH)]),
  ]
  return lines.join('\n')
}

/** The failure as an error, whose message is the whole layout. */
export const failed = (code: Code, what: string, failure: Failure, remedy?: string) =>
  new ColloquyError(code, {
    what: redactText(what, allSecrets(failure.turns, failure.secrets)),
    evidence: [failureText(failure)],
    ...(remedy === undefined ? {} : { remedy }),
  })
