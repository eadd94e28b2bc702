import type { Comparison } from '../../emulator/index.ts'
import { ColloquyError, mentions, oneOf, says } from '../../emulator/index.ts'
import { mismatch } from './playing.ts'
import { promptTexts } from './prompts.ts'
import { emulator } from './world.ts'

const comparisons = { says, mentions }

export function expectSpeech(how: keyof typeof comparisons, expected: string): void {
  check(comparisons[how](words(), expected))
}

export const expectOneOf = (expected: readonly string[]): void => check(oneOf(words(), expected))

export function expectNoMention(unwanted: string): void {
  if (!mentions(words(), unwanted).matches) return
  throw mismatch('SPEECH_DIFFERS', `Alexa mentions "${unwanted}", which she should not`, {
    said: words(),
    mark: { at: 'said', text: words() },
  })
}

/** Each variant of the prompt is tried; the nearest is shown when none was said. */
export async function expectPrompt(
  prompt: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const { locale } = emulator().transcript.last()
  const variants = await promptTexts(prompt, locale, values)
  if (variants.some((variant) => mentions(words(), variant).matches)) return
  check(oneOf(words(), variants), `Alexa did not give the "${prompt}" prompt (${locale})`)
}

export function expectReprompt(expected: string): void {
  const { said } = emulator().transcript.last()
  const comparison = says(said.reprompt ?? '', expected)
  if (comparison.matches) return
  throw mismatch('REPROMPT_DIFFERS', 'Alexa would not reprompt with what the scenario expects', {
    expected,
    said: said.reprompt ?? '(no reprompt)',
    mark: { at: 'reprompt', text: `reprompt: ${said.reprompt ?? '(none)'}` },
  })
}

export function expectSilence(): void {
  if (words() === '') return
  throw mismatch('SPEECH_DIFFERS', 'Alexa says something, and the scenario expects silence', {
    said: words(),
    mark: { at: 'said', text: words() },
  })
}

export function expectNews(): void {
  const { turns } = emulator().transcript
  const earlier = turns.slice(0, -1).find(({ said }) => says(words(), said.words).matches)
  if (!earlier) return
  throw mismatch('SPEECH_DIFFERS', `Alexa says again what she said in turn ${earlier.number}`, {
    said: words(),
    mark: { at: 'said', text: words() },
  })
}

const words = (): string => emulator().transcript.last().said.words

function check(
  { matches, diff, expected, said }: Comparison,
  what = 'Alexa did not say what the scenario expects',
): void {
  if (matches) return
  throw mismatch('SPEECH_DIFFERS', what, { expected, said, mark: { at: 'said', text: diff } })
}

/** The error for a name that a scenario has wrong. */
export const unknown = (
  code: 'UNKNOWN_PROMPT' | 'UNKNOWN_SLOT' | 'UNKNOWN_ATTRIBUTE',
  what: string,
  remedy: string,
): ColloquyError => new ColloquyError(code, { what, remedy })
