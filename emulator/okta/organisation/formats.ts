import { countryByCode } from '../../countries.ts'

/** What a text can be said to be; Okta knows more. */
export const formats = [
  'email',
  'uri',
  'country-code',
  'language-code',
  'locale',
  'timezone',
] as const
export type Format = (typeof formats)[number]

/** Why a text does not have a format, in words; nothing when it does. */
export const misfitOfFormat = (text: string, format: Format): string | undefined => {
  const { fits, problem } = checks[format]
  return fits(text) ? undefined : problem
}

/** How strict Okta is with the latter four is not known: capitals and either dash do not matter here. */
const checks: Readonly<Record<Format, { fits: (text: string) => boolean; problem: string }>> = {
  email: { fits: isAddress, problem: 'must be an e-mail address' },
  uri: { fits: (text) => URL.canParse(text), problem: 'must be a URI' },
  'country-code': {
    fits: (text) => text.length === 2 && countryByCode(text) !== undefined,
    problem: 'must be a country code of two letters, such as US',
  },
  'language-code': { fits: areLanguages, problem: 'must be a language, such as en-us' },
  locale: { fits: isLocale, problem: 'must be a locale, such as en_US' },
  timezone: { fits: isTimeZone, problem: 'must be a time zone, such as Europe/London' },
}

export function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
}

/** As in the header `Accept-Language` (RFC 7231 §5.3.5), which Okta's page refers to. */
function areLanguages(text: string): boolean {
  return text.split(',').every((part) => isLanguageTag(part.replace(/;q=[\d.]+$/, '').trim()))
}

function isLanguageTag(text: string): boolean {
  try {
    const { language } = new Intl.Locale(text.replaceAll('_', '-'))
    return isLanguage(language)
  } catch {
    return false
  }
}

const isLanguage = (code: string): boolean =>
  new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code) !== undefined

/** A language of ISO 639 and, nearly always, a country of ISO 3166-1. */
function isLocale(text: string): boolean {
  const [, language = '', country] = /^([a-z]{2,3})(?:[_-]([a-z]{2}))?$/i.exec(text) ?? []
  if (language === '' || !isLanguage(language.toLowerCase())) return false
  return country === undefined || countryByCode(country) !== undefined
}

function isTimeZone(text: string): boolean {
  if (!/^[a-z]/i.test(text)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }) !== undefined
  } catch {
    return false
  }
}
