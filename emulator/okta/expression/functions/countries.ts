import type { Country } from '../../../countries.ts'
import { countryByCode } from '../../../countries.ts'
import { remembered } from '../../../remembered.ts'
import { Unfit } from '../values.ts'
import type { FunctionFamily } from './function.ts'
import { ofText } from './function.ts'

/** Unlike Okta's, these are the names of Unicode's CLDR, which differ from ISO's here and there. */
const nameOf = remembered(
  (alpha2: string) => new Intl.DisplayNames('en', { type: 'region' }).of(alpha2) ?? alpha2,
)

const converted = (run: (country: Country) => string) =>
  ofText(0, (code) => {
    const country = countryByCode(code)
    if (!country) throw new Unfit('there is no such country code')
    return run(country)
  })

/** "Country code conversion functions": from any of the three codes of ISO 3166-1. */
export const countryFunctions: FunctionFamily = {
  'Iso3166Convert.toAlpha2': converted(({ alpha2 }) => alpha2),
  'Iso3166Convert.toAlpha3': converted(({ alpha3 }) => alpha3),
  'Iso3166Convert.toNumeric': converted(({ numeric }) => numeric),
  'Iso3166Convert.toName': converted(({ alpha2 }) => nameOf(alpha2)),
}
