import type { Language } from './language.ts'
import { languageOf } from './language.ts'
import { wordsOf, wordsSaid } from './tokens.ts'

/**
 * Who answers "go home". Amazon's pages disagree: the intent is listed among those a developer may
 * handle and among those that Alexa handles; its language understanding reports the session as
 * ended when its own GoHomeIntent is chosen. `Alexa` ends the session; `skill` sends
 * AMAZON.NavigateHomeIntent to a skill whose model declares it.
 */
type NavigateHome = 'Alexa' | 'skill'

/**
 * Whether Alexa itself leaves the skill at these words: the skill hears of it by a
 * SessionEndedRequest (`USER_INITIATED`), never as an intent. In a language without data the
 * answer is no, and `understand` refuses what no sample covers.
 */
export function isExit(
  words: string,
  locale: string,
  { navigateHome = 'Alexa' }: { readonly navigateHome?: NavigateHome | undefined } = {},
): boolean {
  const language = languageOf(locale)
  const home = navigateHome === 'Alexa' && isNavigateHome(words, locale)
  return home || isOneOf(words, language.exits, language)
}

/** Whether the words are those of AMAZON.NavigateHomeIntent. */
function isNavigateHome(words: string, locale: string): boolean {
  const language = languageOf(locale)
  return isOneOf(words, language.phrases['AMAZON.NavigateHomeIntent'] ?? [], language)
}

function isOneOf(words: string, phrases: readonly string[], language: Language): boolean {
  const spoken = wordsSaid(words, language).join(' ')
  return phrases.some((phrase) => wordsOf(phrase, language).join(' ') === spoken)
}
