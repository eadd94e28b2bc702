import { describe, expect, test } from 'vitest'
import { languageOf } from '../language.ts'
import { slotType } from '../slot-types.ts'
import { spansOf } from '../spans.ts'
import { hear } from '../tokens.ts'
import { isFormat } from '../values/formats.ts'
import { generalLanguageOf } from './general-language.ts'

describe.each([
  ...['de-DE', 'en-US', 'es-ES', 'fr-FR', 'hi-IN', 'it-IT', 'ja-JP', 'pt-BR', 'ar-SA', 'nl-NL'],
])('what generalising knows of %s', (locale) => {
  const language = languageOf(locale)
  const general = generalLanguageOf(language.tag)

  test('is said of the language itself', () => {
    expect(general.background.length).toBeGreaterThan(20)
    expect([general.openings.length, general.endings.length]).not.toContain(0)
  })

  // An example that its format does not read would teach what is never heard.
  test.each(Object.entries(general.values).filter(([name]) => isFormat(name)))(
    'the examples of %s are read by it',
    (name, values) => {
      const type = slotType(name, undefined, language, () => {})
      const isRead = (value: string) => {
        const heard = hear(value, language)
        return spansOf(heard)(type, 0).some(
          ({ end, sureness }) => end === heard.tokens.length && sureness === 'typed',
        )
      }
      expect(values.filter((value) => !isRead(value))).toEqual([])
    },
  )
})
