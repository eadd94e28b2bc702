import type { OktaFile } from './file.ts'

export type Attribute = OktaFile['profileSchema'][string]

type Facts = readonly [title: string, constraints?: Partial<Attribute>]

const least = (minLength: number, maxLength: number) => ({ minLength, maxLength })
const most = (maxLength: number) => ({ maxLength })
const address = { format: 'email' } as const
const own = { permissions: [{ principal: 'SELF', action: 'READ_WRITE' }] } as const

/** Okta's base attributes: titles, bounds and who may write, from the Users and the Schemas API. */
const facts: Readonly<Record<string, Facts>> = {
  login: ['Username', { ...least(5, 100), required: true, ...writable() }],
  firstName: ['First name', { ...least(1, 50), required: true, ...writable() }],
  lastName: ['Last name', { ...least(1, 50), required: true, ...writable() }],
  middleName: ['Middle name'],
  honorificPrefix: ['Honorific prefix'],
  honorificSuffix: ['Honorific suffix'],
  email: ['Primary email', { ...least(5, 100), ...address, required: true, ...writable() }],
  title: ['Title'],
  displayName: ['Display name'],
  nickName: ['Nickname'],
  profileUrl: ['Profile Url'],
  secondEmail: ['Secondary email', { ...least(5, 100), ...address, ...writable() }],
  mobilePhone: ['Mobile phone', { ...most(100), ...writable() }],
  primaryPhone: ['Primary phone', most(100)],
  streetAddress: ['Street address', most(1024)],
  city: ['City', most(128)],
  state: ['State', most(128)],
  zipCode: ['Zip code', most(50)],
  countryCode: ['Country code', most(2)],
  postalAddress: ['Postal Address', most(4096)],
  preferredLanguage: ['Preferred language'],
  locale: ['Locale'],
  timezone: ['Time zone'],
  userType: ['User type'],
  employeeNumber: ['Employee number'],
  costCenter: ['Cost center'],
  organization: ['Organization'],
  division: ['Division'],
  department: ['Department'],
  managerId: ['ManagerId'],
  manager: ['Manager'],
}

function writable() {
  return { permissions: [...own.permissions] }
}

const defaults = Object.fromEntries(
  Object.entries(facts).map(([name, [title, constraints]]) => [
    name,
    {
      title,
      type: 'string' as const,
      permissions: [{ principal: 'SELF' as const, action: 'READ_ONLY' as const }],
      ...constraints,
    },
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

export const isBase = (name: string): boolean => Object.hasOwn(facts, name)

/** Every attribute of the profile. */
export const wholeSchema = (custom: OktaFile['profileSchema']): Record<string, Attribute> => ({
  ...custom,
  ...baseSchema(custom),
})
