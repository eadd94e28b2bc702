import { asking, parseInvocation } from '../../alexa/invocation/invocation.ts'
import { splitWakeWord } from '../../alexa/invocation/wake-word.ts'
import type { LocaleModel } from '../../alexa/skill-package.ts'
import { isExit } from '../../alexa/understanding/exit.ts'
import { understandFirst } from '../../alexa/understanding/understand.ts'
import { ColloquyError } from '../../errors.ts'
import type { Understanding } from '../../transcript/turn.ts'

/** What Alexa makes of words: she acts herself, passes an intent on, or understands nothing. */
export type Heard =
  | { readonly type: 'Alexa' }
  | { readonly type: 'intent'; readonly intent: string; readonly match: Understanding['match'] }
  | { readonly type: 'nothing' }

/** `asked`: in one breath with opening the skill. `exact`: nothing is guessed beyond the samples. */
export type How = { readonly asked: boolean; readonly exact: boolean }

/**
 * What is made of words without a conversation: a skill that is called, or else an open session, as
 * though nothing particular had been asked. Undefined where the emulator cannot say.
 */
export function heardAs(words: string, model: LocaleModel, how: How): Heard | undefined {
  try {
    return heardBy(words, model, how)
  } catch (error) {
    if (error instanceof ColloquyError && error.code === 'NOT_EMULATED') return undefined
    throw error
  }
}

function heardBy(words: string, model: LocaleModel, { asked, exact }: How): Heard {
  const { locale, invocationName, compiled } = model
  const said = splitWakeWord(asked ? `Alexa, ${asking(invocationName, words, locale)}` : words)
  const invocation = said.wakeWord
    ? parseInvocation(said.words, invocationName, locale)
    : ({ type: 'someone else' } as const)
  if (invocation.type === 'launch') return { type: 'Alexa' }
  const isCalled = invocation.type === 'one-shot'
  if (!isCalled && isExit(said.words, locale)) return { type: 'Alexa' }
  const readings = isCalled ? invocation.utterances : [said.words]
  const understanding = exact ? 'exact' : 'generalised'
  const understood = understandFirst(compiled, readings, { understanding })?.understanding
  if (!understood) return { type: 'nothing' }
  return { type: 'intent', intent: understood.intent, match: understood.match }
}
