import type { Comparison, Turn } from '../../emulator/index.ts'
import { consideredText, mentions, oneOf, says } from '../../emulator/index.ts'
import { impossible, mismatch } from './failing.ts'
import { promptsIn, promptTexts } from './prompts.ts'
import { labelled } from './wording.ts'
import { emulator } from './world.ts'

/** The whole answer. */
export function expectSpeech(expected: string): void {
  const said = words()
  refuseWordless(expected)
  check(says(said, expected), 'Alexa did not say what the scenario expects')
}

/** Somewhere in the answer. */
export function expectMention(expected: string): void {
  const said = words()
  refuseWordless(expected)
  check(mentions(said, expected), 'Alexa did not mention what the scenario expects')
}

/** The whole answer is one of these; the nearest is the one that is compared when it is none. */
export function expectOneOf(expected: readonly string[]): void {
  const said = words()
  expected.forEach(refuseWordless)
  check(
    { ...oneOf(said, expected), expected: expected.join('\n') },
    'Alexa said none of the things that the scenario expects',
  )
}

export function expectNoMention(unwanted: string): void {
  const said = words()
  refuseWordless(unwanted)
  if (!mentions(said, unwanted).matches) return
  throw mismatch('SPEECH_DIFFERS', `Alexa mentions "${unwanted}", which she should not`, {
    expected: `an answer without "${unwanted}"`,
    said,
    mark: { at: 'said', text: said },
  })
}

/** Each variant of the prompt is tried; the nearest is shown when none was said. */
export async function expectPrompt(
  prompt: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const { locale, said } = emulator().transcript.last()
  const variants = await promptTexts(prompt, locale, values)
  if (variants.some((variant) => mentions(said.words, variant).matches)) return
  const given = (await promptsIn(said.words, locale)).map((name) => `"${name}"`)
  const notes =
    given.length > 0 ? labelled('prompts', [`the answer gives ${given.join(', ')}`]) : ''
  const headline = `Alexa did not give the "${prompt}" prompt (${locale})`
  check(oneOf(said.words, variants), headline, notes)
}

/** Before the silence or after it: what she would say once more, or has just said once more. */
export function expectReprompt(expected: string): void {
  const turn = emulator().transcript.last()
  const { said } = turn
  refuseWordless(expected)
  if (hasReprompted(turn)) {
    check(says(said.words, expected), 'Alexa did not reprompt with what the scenario expects')
    return
  }
  const { matches, diff } = says(said.reprompt ?? '', expected)
  if (matches) return
  throw mismatch('REPROMPT_DIFFERS', 'Alexa would not reprompt with what the scenario expects', {
    expected,
    said: said.reprompt ?? '(no reprompt)',
    mark: { at: 'reprompt', text: `reprompt: ${said.reprompt ? diff : '(none)'}` },
  })
}

/** What is said into a silence without the skill being asked is the reprompt. */
const hasReprompted = ({ heard, request, said }: Turn): boolean =>
  typeof heard !== 'string' && request === undefined && said.words !== ''

export function expectSilence(): void {
  const said = words()
  if (said === '') return
  throw mismatch('SPEECH_DIFFERS', 'Alexa says something, and the scenario expects silence', {
    expected: '(nothing)',
    said,
    mark: { at: 'said', text: `{+${said}+}` },
  })
}

export function expectNews(): void {
  const said = words()
  const earlier = emulator().transcript.turns.slice(0, -1)
  if (earlier.length === 0) throw nothingBefore()
  const same = earlier.find((turn) => says(said, turn.said.words).matches)
  if (!same) return
  throw mismatch('SPEECH_DIFFERS', `Alexa says again what she said in turn ${same.number}`, {
    mark: { at: 'said', text: said },
  })
}

const words = (): string => emulator().transcript.last().said.words

function check({ matches, diff, expected, said }: Comparison, what: string, notes = ''): void {
  if (matches) return
  const mark = { at: 'said', text: diff } as const
  const all = [notes, misunderstood()].filter((part) => part !== '').join('\n\n')
  throw mismatch('SPEECH_DIFFERS', what, { expected, said, mark, notes: all })
}

/** Where Alexa understood nothing, that is mostly why she said something else. */
function misunderstood(): string {
  const { understood, locale } = emulator().transcript.last()
  return understood?.match === 'fallback' ? consideredText(understood, locale) : ''
}

/** Whatever Alexa says would agree with `…`, and with punctuation alone. */
function refuseWordless(expected: string): void {
  if (!mentions('', expected).matches) return
  throw impossible('SCENARIO_INVALID', {
    what: `"${expected}" has no words to compare: every answer would pass`,
    remedy: 'Write the words that Alexa says; for silence:  Then Alexa says nothing',
  })
}

const nothingBefore = () =>
  impossible('SCENARIO_INVALID', {
    what: 'This is the first answer, so it cannot be anything but new',
    remedy: 'Ask once more, then check that Alexa says something new.',
  })
