import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { closest } from 'fastest-levenshtein'
import { z } from 'zod'
import { ColloquyError } from '../../emulator/index.ts'
import { emulator } from './world.ts'

const schema = z.object({
  prompts: z.record(
    z.string(),
    z.record(
      z.string(),
      z.union([z.string(), z.array(z.string())]).transform((text) => [text].flat()),
    ),
  ),
})

/** Every variant of one of the skill's named texts, placeholders filled; `…` where no value is given. */
export async function promptTexts(
  prompt: string,
  locale: string,
  values: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const path = emulator().configuration.prompts
  if (!path) {
    throw new ColloquyError('CONFIGURATION_INVALID', {
      what: 'No prompts are configured',
      remedy: 'Set `prompts` in cucumber.js to a module that exports `prompts`.',
    })
  }
  const { prompts } = schema.parse(await import(pathToFileURL(resolve(path)).href))
  const variants = prompts[locale]?.[prompt]
  if (!variants) throw unknownPrompt(prompt, locale, Object.keys(prompts[locale] ?? {}))
  return variants.map((text) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '…'),
  )
}

const unknownPrompt = (prompt: string, locale: string, known: readonly string[]): ColloquyError =>
  new ColloquyError('UNKNOWN_PROMPT', {
    what: `The skill has no prompt called "${prompt}" in ${locale}`,
    remedy:
      known.length > 0
        ? `Did you mean "${closest(prompt, known)}"?`
        : `It has no prompts in ${locale} at all.`,
  })
