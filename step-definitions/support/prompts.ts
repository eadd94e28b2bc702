import { ColloquyError, mentions, readPrompts } from '../../emulator/index.ts'
import { impossible } from './failing.ts'
import { didYouMean } from './wording.ts'
import { emulator } from './world.ts'

/** Every variant of one of the skill's named texts, placeholders filled; `…` where no value is given. */
export async function promptTexts(
  prompt: string,
  locale: string,
  values: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const known = (await prompts())[locale] ?? {}
  const variants = known[prompt]
  if (!variants) throw unknownPrompt(prompt, locale, Object.keys(known))
  refuseUnknownPlaceholders(prompt, variants, Object.keys(values))
  const texts = variants.map((variant) => filled(variant, values))
  if (texts.some((text) => mentions('', text).matches)) throw onlyPlaceholders(prompt)
  return texts
}

/** The names of the skill's texts that stand in an answer. */
export async function promptsIn(words: string, locale: string): Promise<readonly string[]> {
  const known = (await prompts())[locale] ?? {}
  const stands = (text: string) => mentions(words, text).matches && !mentions('', text).matches
  return Object.keys(known).filter((name) =>
    known[name]?.some((variant) => stands(filled(variant, {}))),
  )
}

function prompts() {
  const path = emulator().configuration.prompts
  if (path) return readPrompts(path)
  throw new ColloquyError('CONFIGURATION_INVALID', {
    what: 'No prompts are configured',
    remedy: 'Set `prompts` in cucumber.js to a module that exports `prompts`.',
  })
}

const placeholder = /\{(\w+)\}/g
/** With the letters that cling to it: whatever stands for `{name}'s` is one word when heard. */
const unfilled = /[\p{L}\p{N}'’-]*\{\w+\}[\p{L}\p{N}'’-]*/gu

const filled = (variant: string, values: Readonly<Record<string, string>>): string =>
  variant
    .replace(placeholder, (whole, name: string) => values[name] ?? whole)
    .replace(unfilled, '…')

function refuseUnknownPlaceholders(
  prompt: string,
  variants: readonly string[],
  given: readonly string[],
): void {
  const known = variants.flatMap((text) =>
    [...text.matchAll(placeholder)].map(([, name = '']) => name),
  )
  const wrong = given.find((name) => !known.includes(name))
  if (wrong === undefined) return
  const there = known.length > 0 ? `It has ${[...new Set(known)].join(', ')}.` : 'It has none.'
  throw impossible('UNKNOWN_PROMPT', {
    what: `The "${prompt}" prompt has no placeholder called ${wrong}`,
    remedy: [didYouMean(wrong, known), there].filter((part) => part !== '').join('  '),
  })
}

const unknownPrompt = (prompt: string, locale: string, known: readonly string[]): ColloquyError =>
  impossible('UNKNOWN_PROMPT', {
    what: `The skill has no prompt called "${prompt}" in ${locale}`,
    evidence: [known.length > 0 ? `its prompts: ${known.join(', ')}` : 'it has none at all'],
    ...(didYouMean(prompt, known) && { remedy: didYouMean(prompt, known) }),
  })

const onlyPlaceholders = (prompt: string): ColloquyError =>
  impossible('SCENARIO_INVALID', {
    what: `Every answer would pass for the "${prompt}" prompt: it is placeholders only`,
    remedy: `Say what stands in them:  Then Alexa gives the "${prompt}" prompt with:`,
  })
