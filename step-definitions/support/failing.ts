import type { Code } from '../../emulator/index.ts'
import { ColloquyError, failed, transcriptText } from '../../emulator/index.ts'
import { loggedErrors } from './logged-errors.ts'
import { labelled } from './wording.ts'
import { emulator } from './world.ts'

/** How many turns a failure shows: whoever prints the conversation above it leaves these out. */
export const shownTurns = 3

type Failure = Parameters<typeof failed>[2]
type Mark = NonNullable<Failure['mark']>
type Difference = Omit<Failure, 'turns' | 'mark'> & { readonly mark?: Mark }

/**
 * The skill answered, but not so: the conversation, with the failing line marked in place. An error
 * that the skill caught and logged is mostly why, so it stands in a note of its own.
 */
export function mismatch(
  code: Code,
  what: string,
  difference: Difference = {},
  remedy?: string,
): ColloquyError {
  const parts = [difference.notes ?? '', loggedErrors(turns().at(-1))]
  const notes = parts.filter((part) => part !== '').join('\n\n')
  return inConversation(code, what, { ...difference, notes }, remedy)
}

/** As a mismatch, but the problem is the skill's: it is the error, whatever else was logged. */
export const inConversation = (
  code: Code,
  what: string,
  difference: Difference,
  remedy?: string,
): ColloquyError => {
  const { secrets } = emulator()
  return failed(code, what, { turns: turns(), secrets, show: shownTurns, ...difference }, remedy)
}

type Impossible = {
  readonly what: string
  readonly evidence?: readonly string[]
  readonly remedy?: string
}

/** The scenario asks for something that cannot be: shown with what has been said so far. */
export function impossible(code: Code, { what, evidence = [], remedy }: Impossible): ColloquyError {
  const conversation = transcriptText({ turns: turns().slice(-shownTurns) })
  const parts = [conversation, evidence.join('\n')].filter((part) => part !== '')
  return new ColloquyError(code, {
    what,
    ...(parts.length > 0 && { evidence: [parts.join('\n\n')] }),
    ...(remedy && { remedy }),
  })
}

/** What is wrong with an answer of the skill. */
export type Problem = {
  readonly error: ColloquyError
  /** The request that it was an answer to, where that was not what the person said. */
  readonly answering?: string | undefined
}

/** What Alexa, or we, hold against the skill: the first problem leads, the others follow it. */
export function broken([first, ...others]: readonly [Problem, ...Problem[]]) {
  const words = turns().at(-1)?.said.words || '(says nothing)'
  const also = others.map(({ error, answering }) =>
    labelled(answering === undefined ? 'also' : 'then', [
      problemText(error.what, answering),
      ...error.evidence,
    ]),
  )
  const { code, what, evidence, remedy } = first.error
  return inConversation(
    code,
    problemText(what, first.answering),
    { mark: { at: 'said', text: words }, notes: [...evidence, ...also].join('\n') },
    remedy,
  )
}

const problemText = (what: string, answering: string | undefined): string =>
  answering === undefined ? what : `In answer to ${answering}: ${what}`

const turns = () => emulator().transcript.turns
