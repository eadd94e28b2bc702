import { dialogTurns } from '../directives.ts'
import type { Rule } from '../problem.ts'
import { directivesOf, recalled, sure } from '../problem.ts'

type Pair = {
  readonly one: RegExp
  readonly other: RegExp
  readonly certainty: 'sure' | 'recalled'
}

const pairs: readonly Pair[] = [
  { one: /^AudioPlayer\.Play$/, other: /^VideoApp\.Launch$/, certainty: 'sure' },
  { one: /^VideoApp\.Launch$/, other: /^Display\.RenderTemplate$/, certainty: 'sure' },
  { one: /^Alexa\.Presentation\.APL\./, other: /^Dialog\.Delegate$/, certainty: 'recalled' },
  {
    one: /^Alexa\.Presentation\.APL\.ExecuteCommands$/,
    other: /^Dialog\.(ElicitSlot|ConfirmSlot|ConfirmIntent)$/,
    certainty: 'recalled',
  },
]

const together: Rule = ({ response }) => {
  const directives = directivesOf(response)
  return pairs.flatMap(({ one, other, certainty }) => {
    const first = directives.find(({ type }) => one.test(type))
    const second = directives.find(({ type }) => other.test(type))
    if (!first || !second) return []
    return [
      { where: second.where, what: `${second.type} may not accompany ${first.type}`, certainty },
    ]
  })
}

const onePlay: Rule = ({ response }) => {
  const [, second] = directivesOf(response).filter(({ type }) => type === 'AudioPlayer.Play')
  return second ? [sure(second.where, 'a response plays one stream, not two')] : []
}

const oneDialogTurn: Rule = ({ response }) => {
  const turns = directivesOf(response).filter(({ type }) => dialogTurns.includes(type))
  const [first, second] = turns
  if (!first || !second) return []
  return [recalled(second.where, `${second.type} may not accompany ${first.type}`)]
}

export const combinationRules: readonly Rule[] = [together, onePlay, oneDialogTurn]
