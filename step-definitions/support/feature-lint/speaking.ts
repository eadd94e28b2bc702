import type { Knowledge } from '../../../emulator/index.ts'
import type { SeenScenario, SeenStep } from './seen.ts'

/** A step, and the language of whoever spoke last when it has been taken. */
export type Speaking = { readonly step: SeenStep; readonly locale: string | undefined }

/** Follows who speaks which language through a scenario. */
export function speakingIn({ steps }: SeenScenario, { people }: Knowledge): readonly Speaking[] {
  const locales = new Map(people)
  const state: { locale: string | undefined } = { locale: undefined }
  return steps.map((step) => {
    const [who] = step.arguments.filter(({ type }) => type === 'person')
    const [set] = step.arguments.filter(({ type }) => type === 'locale')
    if (who && set) locales.set(who.text, set.text)
    const last = step.lines.findLast((line) => line.who !== 'Alexa')?.who ?? who?.text
    if (last !== undefined) state.locale = locales.get(last)
    return { step, locale: state.locale }
  })
}
