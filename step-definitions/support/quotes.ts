import { ColloquyError } from '../../emulator/index.ts'

/** What stands between quotation marks, straight or curly. */
export const inQuotes = (text: string): string => text.slice(1, -1)

/** What a person says, between quotation marks. */
export const spokenWords = (text: string): string => someWords(inQuotes(text))

/** Not nothing, for silence has a step of its own. */
export function someWords(words: string): string {
  if (words.trim() !== '') return words
  throw new ColloquyError('SCENARIO_INVALID', {
    what: 'There are no words to say',
    remedy: 'For silence:  When Ada says nothing',
  })
}
