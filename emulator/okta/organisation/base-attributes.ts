import type { OktaFile } from './file.ts'
import type { ProfileValue } from './profile-schema.ts'
import { misfit } from './profile-schema.ts'

export type Attribute = OktaFile['profileSchema'][string]

type Facts = readonly [title: string, constraints?: Partial<Attribute>]

const least = (minLength: number, maxLength: number) => ({ minLength, maxLength })
const most = (maxLength: number) => ({ maxLength })
const permitted = (action: Attribute['permissions'][number]['action']) => ({
  permissions: [{ principal: 'SELF' as const, action }],
})
const writable = permitted('READ_WRITE')
const hidden = permitted('HIDE')

/** Okta's base attributes as every live organisation shows them, those that people may only read too. */
const facts: Readonly<Record<string, Facts>> = {
  login: ['Username', { ...least(5, 100), required: true, ...writable }],
  firstName: ['First name', { ...least(1, 50), required: true, ...writable }],
  lastName: ['Last name', { ...least(1, 50), required: true, ...writable }],
  middleName: ['Middle name'],
  honorificPrefix: ['Honorific prefix'],
  honorificSuffix: ['Honorific suffix'],
  email: ['Primary email', { format: 'email', required: true, ...writable }],
  title: ['Title'],
  displayName: ['Display name'],
  nickName: ['Nickname'],
  profileUrl: ['Profile Url', { format: 'uri' }],
  secondEmail: ['Secondary email', { format: 'email', ...writable }],
  mobilePhone: ['Mobile phone', { ...most(100), ...writable }],
  primaryPhone: ['Primary phone', { ...most(100), ...hidden }],
  streetAddress: ['Street address', hidden],
  city: ['City', hidden],
  state: ['State', hidden],
  zipCode: ['Zip code', hidden],
  countryCode: ['Country code', { format: 'country-code', ...hidden }],
  postalAddress: ['Postal Address', hidden],
  preferredLanguage: ['Preferred language', { format: 'language-code' }],
  locale: ['Locale', { format: 'locale' }],
  timezone: ['Time zone', { format: 'timezone' }],
  userType: ['User type'],
  employeeNumber: ['Employee number'],
  costCenter: ['Cost center'],
  organization: ['Organization'],
  division: ['Division'],
  department: ['Department'],
  managerId: ['ManagerId'],
  manager: ['Manager'],
}

/** Lengths that the Users API demands and the schema does not show. */
const unshownLengths: Readonly<Record<string, ReturnType<typeof most>>> = {
  email: least(5, 100),
  secondEmail: least(5, 100),
  streetAddress: most(1024),
  city: most(128),
  state: most(128),
  zipCode: most(50),
  countryCode: most(2),
  postalAddress: most(4096),
}

const defaults: Readonly<Record<string, Attribute>> = Object.fromEntries(
  Object.entries(facts).map(([name, [title, constraints]]) => [
    name,
    { title, type: 'string', ...permitted('READ_ONLY'), ...constraints },
  ]),
)

/** The base attributes, with what the file or the Schemas API changed in them. */
export const baseSchema = (custom: OktaFile['profileSchema']): Record<string, Attribute> =>
  Object.fromEntries(
    Object.entries(defaults).map(([name, attribute]) => [
      name,
      { ...attribute, ...(Object.hasOwn(custom, name) ? custom[name] : {}) },
    ]),
  )

export const baseAttributes: readonly string[] = Object.keys(facts)

export const isBase = (name: string): boolean => Object.hasOwn(facts, name)

/** Every attribute of the profile. */
export const wholeSchema = (custom: OktaFile['profileSchema']): Record<string, Attribute> => ({
  ...custom,
  ...baseSchema(custom),
})

/** What a profile may hold, custom attributes first; a base attribute that was changed is one of them. */
export const attributeNames = (custom: OktaFile['profileSchema']): readonly string[] => [
  ...new Set([...Object.keys(custom), ...baseAttributes]),
]

/** The definition of a base or custom attribute, or nothing when the schema has none. */
export function attributeNamed(
  name: string,
  custom: OktaFile['profileSchema'],
): Attribute | undefined {
  const changed = Object.hasOwn(custom, name) ? custom[name] : undefined
  const base = Object.hasOwn(defaults, name) ? defaults[name] : undefined
  return base && changed ? { ...base, ...changed } : (changed ?? base)
}

/** Why a value does not fit an attribute, in words; nothing when it does. */
export const misfitOfAttribute = (
  name: string,
  value: ProfileValue,
  attribute: Attribute,
): string | undefined => {
  const lengths = Object.hasOwn(unshownLengths, name) ? unshownLengths[name] : undefined
  return misfit(value, { ...lengths, ...attribute })
}
