import { countries } from '../../countries.ts'

/** Kosovo is a country to those who speak of it, but has no code in ISO 3166-1 yet. */
const codes = [...countries.map(({ alpha2 }) => alpha2), 'XK']
const known = new Map<string, readonly string[]>()

/** The names of all countries in a language, as Unicode's Common Locale Data Repository has them. */
export function countriesIn(tag: string): readonly string[] {
  const names = known.get(tag) ?? [...new Set(regions(tag).flatMap(waysToSay))]
  known.set(tag, names)
  return names
}

const regions = (tag: string): string[] =>
  (['long', 'short'] as const).flatMap((style) => {
    const names = new Intl.DisplayNames([tag], { type: 'region', style, fallback: 'none' })
    return codes.flatMap((code) => names.of(code) ?? [])
  })

/** "Myanmar (Burma)" is two names; signs are said as words. */
const waysToSay = (name: string): string[] =>
  name
    .split(/ - | ?[()]/)
    .filter((part) => part !== '')
    .flatMap((part) => [part.replace('&', 'and'), part.replace(/^St\./, 'Saint')])
