import { countriesIn } from './countries.ts'
import { generalLanguageOf } from './generalised/general-language.ts'
import type { Language } from './language.ts'

/**
 * The names of a built-in list type, of those few whose lists are no secret; of all others only
 * Amazon knows them.
 */
export function knownNames(type: string, { tag, when }: Language): readonly string[] {
  switch (type) {
    case 'AMAZON.DayOfWeek':
      return namesIn(when.lexicon['weekday'])
    case 'AMAZON.Month':
      return namesIn(when.lexicon['month'])
    case 'AMAZON.Country':
      return countriesIn(tag).filter(isLong)
    case 'AMAZON.US_STATE':
      return (generalLanguageOf(tag).names['state'] ?? []).filter(isLong)
    default:
      return []
  }
}

/** Two letters are said for something else: "us", "in", "me". */
const isLong = (name: string): boolean => name.length > 2

const namesIn = (ways: Language['when']['lexicon'][string] = []): string[] =>
  Object.values(ways).flatMap((some: string) => some.split(',').map((name) => name.trim()))
