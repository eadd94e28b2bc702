import { deDE } from './de-DE.ts'
import { enGB } from './en-GB.ts'
import { enUS } from './en-US.ts'

/** The name of a thing to say, the same in every locale. */
export type PromptKey = keyof typeof enUS

/** The words for every prompt; a list holds variants. `{placeholder}`s are filled when spoken. */
export type Prompts = Readonly<Record<PromptKey, string | readonly string[]>>

/**
 * One line per locale. A locale that is missing gets the first of the same language, so British
 * English, not American, stands for en-AU, en-CA and en-IN.
 */
export const prompts: Readonly<Record<string, Prompts>> = {
  'de-DE': deDE,
  'en-GB': enGB,
  'en-US': enUS,
}

export function promptsFor(locale: string | undefined): Prompts {
  const language = locale?.split('-')[0]
  const related = Object.keys(prompts).find((name) => name.split('-')[0] === language)
  const chosen = Object.hasOwn(prompts, locale ?? '') ? locale : related
  return prompts[chosen ?? ''] ?? enUS
}
