/** What a profile attribute may hold. Never set is absent; cleared after being set is `''`. */
export type ProfileValue = string | number | boolean | readonly string[]

/** A person's profile: attribute → value. */
export type Profile = Readonly<Record<string, ProfileValue>>

/** The part of an attribute's definition that decides which values it takes. */
type AttributeType = {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array'
  readonly minLength?: number | undefined
  readonly maxLength?: number | undefined
  readonly enum?: readonly (string | number)[] | undefined
  readonly format?: Format | undefined
  /** What stands in a list. */
  readonly items?: { readonly enum?: readonly string[] | undefined } | undefined
}

/** What a text can be said to be; Okta knows more. */
export const formats = ['email', 'uri'] as const
type Format = (typeof formats)[number]

const misfitsOfFormat: Readonly<Record<Format, (text: string) => string | undefined>> = {
  email: (text) => (isAddress(text) ? undefined : 'must be an e-mail address'),
  uri: (text) => (URL.canParse(text) ? undefined : 'must be a URI'),
}

export const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)

/** The base attributes of every Okta user; see "Default profile properties" in Okta's Users API. */
export const baseAttributes: readonly string[] = [
  'login',
  'email',
  'secondEmail',
  'firstName',
  'lastName',
  'middleName',
  'honorificPrefix',
  'honorificSuffix',
  'title',
  'displayName',
  'nickName',
  'profileUrl',
  'primaryPhone',
  'mobilePhone',
  'streetAddress',
  'city',
  'state',
  'zipCode',
  'countryCode',
  'postalAddress',
  'preferredLanguage',
  'locale',
  'timezone',
  'userType',
  'employeeNumber',
  'costCenter',
  'organization',
  'division',
  'department',
  'managerId',
  'manager',
]

const text: AttributeType = { type: 'string' }

/** What a profile may hold, custom attributes first; a base attribute that was changed is one of them. */
export const attributeNames = (
  custom: Readonly<Record<string, AttributeType>>,
): readonly string[] => [...new Set([...Object.keys(custom), ...baseAttributes])]

/** The definition of a base or custom attribute, or nothing when the schema has none. */
export const attributeType = (
  name: string,
  custom: Readonly<Record<string, AttributeType>>,
): AttributeType | undefined => {
  if (Object.hasOwn(custom, name)) return custom[name]
  return baseAttributes.includes(name) ? text : undefined
}

/** Why a value does not fit an attribute, in words; nothing when it does. */
export function misfit(value: ProfileValue, attribute: AttributeType): string | undefined {
  if (!isOfType(value, attribute.type)) return `must be of type ${attribute.type}`
  if (attribute.enum && !attribute.enum.some((allowed) => allowed === value)) {
    return `must be one of ${attribute.enum.join(', ')}`
  }
  const { items, format } = attribute
  if (items?.enum && Array.isArray(value) && value.some((item) => !items.enum?.includes(item))) {
    return `must have nothing but ${items.enum.join(', ')}`
  }
  if (typeof value !== 'string') return undefined
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = attribute
  if (value.length < minLength) return `must have at least ${minLength} characters`
  if (value.length > maxLength) return `must have at most ${maxLength} characters`
  return format && misfitsOfFormat[format](value)
}

function isOfType(value: ProfileValue, type: AttributeType['type']): boolean {
  if (type === 'array') return Array.isArray(value)
  if (type === 'integer') return Number.isInteger(value)
  return typeof value === type
}
