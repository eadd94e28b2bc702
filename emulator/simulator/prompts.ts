import type { Prompts } from '../prompts.ts'
import type { Expected } from '../transcript/as-scenario.ts'
import type { Turn } from '../transcript/turn.ts'

/**
 * What a saved scenario can expect of a turn: where Alexa spoke one of several variants of a
 * prompt, another run may bring another, so the prompt's name stands for it.
 */
export function expectedOf({ locale, said }: Turn, prompts: Prompts): Expected {
  let { words } = said
  const found: string[] = []
  for (const [prompt, variants] of Object.entries(prompts[locale] ?? {})) {
    const spoken = varying(variants).find((variant) => variant.test(words))
    if (!spoken) continue
    words = words.replace(spoken, '…')
    found.push(prompt)
  }
  return { words, prompts: found }
}

/** Only whole sentences: a list of single words may be found in any answer. */
function varying(variants: readonly string[]): readonly RegExp[] {
  if (variants.length < 2) return []
  return variants.filter((text) => /\s.*[.!?]$/s.test(text.trim())).map(pattern)
}

const pattern = (text: string): RegExp =>
  new RegExp(
    text
      .trim()
      .split(/\{\w+\}/)
      .map((part) => RegExp.escape(part).replace(/(?:\\x20|\s)+/g, '\\s+'))
      .join('.+?'),
    's',
  )
