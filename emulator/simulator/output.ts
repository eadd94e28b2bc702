import type { Writable } from 'node:stream'
import type { ColloquyError } from '../errors.ts'
import { loggedText } from '../transcript/facts-of-turn.ts'
import { labelled, paint } from '../transcript/layout.ts'
import type { Turn } from '../transcript/turn.ts'
import { endingText, turnText } from '../transcript/turn-text.ts'

/** Where a talk shows what happens in it. */
export type Output = {
  /** A turn without secrets. */
  readonly turn: (turn: Turn) => void
  /** Something that happened between turns. */
  readonly note: (text: string) => void
  /** A session that is over because nobody answered in time. */
  readonly lapsed: (person: string) => void
  /** Something that was asked to be shown. */
  readonly show: (text: string) => void
  /** Something that could not be done, or is wrong with the skill. */
  readonly complain: (text: string) => void
}

type Stream = Pick<Writable, 'write'>

type TextStyle = {
  readonly colour: boolean
  /** Whether the person's own words are shown; not where they have just been typed. */
  readonly echo: boolean
  /** Of the longest name. */
  readonly nameWidth: number
}

const nobodyAnswered = endingText('EXCEEDED_MAX_REPROMPTS')

/** For people: turns as in a transcript. */
export function textOutput(stdout: Stream, { colour, echo, nameWidth }: TextStyle): Output {
  const brush = paint({ colour })
  const line = (text: string) => void stdout.write(`${text}\n`)
  const complain = (text: string) => line(`  ${brush.bad('✘')} ${text.replace(/\n/g, '\n    ')}`)
  const note = (text: string) => line(brush.faint(`    ─ ${text} ─`))
  // An exchange without words of the person's is named; what the skill logged may say why.
  const tellProblems = (turn: Turn) => {
    for (const { message } of turn.problems) complain(compact(message))
    for (const { problems, request } of turn.followUps) {
      if (problems.length > 0) note(`then, in answer to ${request?.request.type}`)
      for (const { message } of problems) complain(compact(message))
    }
    if (problemsOf(turn).length > 0)
      line(labelled('    logged', loggedText(turn), '    logged'.length))
  }
  return {
    turn(turn) {
      const lines = turnText(turn, nameWidth, brush).split('\n')
      line(lines.slice(echo ? 0 : 1).join('\n'))
      tellProblems(turn)
    },
    note,
    lapsed: (person) => line(`    ${labelled(person, brush.faint(nobodyAnswered), nameWidth)}`),
    show: line,
    complain,
  }
}

/** For programs: one JSON object a turn on stdout, and everything else on stderr. */
export function jsonOutput(stdout: Stream, stderr: Stream): Output {
  const aside = (text: string) => void stderr.write(`${text}\n`)
  return {
    turn: (turn) => void stdout.write(`${JSON.stringify(asJson(turn))}\n`),
    note: aside,
    lapsed: (person) => aside(`${person} ${nobodyAnswered}`),
    show: aside,
    complain: aside,
  }
}

/** What is wrong with a turn, and with what Alexa sent after it. */
export const problemsOf = ({ problems, followUps }: Turn): readonly ColloquyError[] => [
  ...problems,
  ...followUps.flatMap((exchange) => exchange.problems),
]

const asJson = ({ problems, followUps, ...turn }: Turn) => ({
  ...turn,
  problems: problems.map(problemAsJson),
  followUps: followUps.map((exchange) => ({
    ...exchange,
    problems: exchange.problems.map(problemAsJson),
  })),
})

const problemAsJson = ({ kind, code, message }: ColloquyError) => ({ kind, code, message })

const compact = (text: string): string => text.replace(/\n{2,}/g, '\n')
