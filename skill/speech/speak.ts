import { escapeSsml } from './escape.ts'
import type { PromptKey, Prompts } from './prompts.ts'

/** A source of chance like `Math.random`: from 0 up to, but not including, 1. */
export type Random = () => number

export type Values = Readonly<Record<string, string | number>>

/** The words of one locale. */
export type Speech = {
  /** One prompt as SSML. Of several variants, the given one, else any. */
  readonly say: (key: PromptKey, values?: Values, variant?: number) => string
  /** How many variants a prompt has. */
  readonly variants: (key: PromptKey) => number
}

export function speechIn(prompts: Prompts, random: Random): Speech {
  const variants = (key: PromptKey) => [prompts[key]].flat()
  return {
    say: (key, values = {}, variant) => {
      const all = variants(key)
      const words = all[variant ?? Math.floor(random() * all.length)]
      if (words === undefined) throw new Error(`No variant ${variant} of the prompt "${key}"`)
      return render(words, values)
    },
    variants: (key) => variants(key).length,
  }
}

/** Fills the placeholders. A gap is an error: "undefined" must never be heard. */
function render(words: string, values: Values): string {
  return words.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name]
    if (value === undefined || value === '') throw new Error(`No value for ${placeholder}`)
    return escapeSsml(String(value))
  })
}
