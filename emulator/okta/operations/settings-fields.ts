import type { Attribute } from '../organisation/base-attributes.ts'
import { baseSchema, wholeSchema } from '../organisation/base-attributes.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { ProfileChange } from '../organisation/profile-changes.ts'
import type { ProfileValue } from '../organisation/profile-schema.ts'
import { typedValue } from '../organisation/profile-schema.ts'
import type { User } from '../organisation/user.ts'
import type { Field } from '../pages/settings.ts'

/** What stands in the form: nothing yet, or what was typed and is wrong with it. */
export type Filled = {
  readonly typed?: (name: string) => string | undefined
  readonly problems?: readonly { readonly name: string; readonly cause: string }[]
}

type Action = Attribute['permissions'][number]['action']

/** Okta's own attributes first, as its settings page has them. */
const inOrder = ({ profileSchema }: Organisation): Record<string, Attribute> => ({
  ...baseSchema(profileSchema),
  ...wholeSchema(profileSchema),
})

const attributesWith = (org: Organisation, action: Action) =>
  Object.entries(inOrder(org)).filter(
    ([, { permissions }]) => (permissions[0]?.action ?? 'READ_ONLY') === action,
  )

/** What the person may change herself. */
export const fieldsOf = (
  org: Organisation,
  { profile }: User,
  { typed, problems = [] }: Filled,
): readonly Field[] =>
  attributesWith(org, 'READ_WRITE').map(([name, attribute]) => ({
    name,
    title: attribute.title,
    description: attribute.description,
    text: typed?.(name) ?? textOf(profile.get(name)),
    kind: kindOf(attribute),
    required: attribute.required ?? false,
    problem: problems.find((problem) => problem.name === name)?.cause,
  }))

/** What she sees and may not change; of what was never set there is nothing to see. */
export const fixedOf = (org: Organisation, { profile }: User) =>
  attributesWith(org, 'READ_ONLY')
    .map(([name, { title }]) => ({ title, text: textOf(profile.get(name)) }))
    .filter(({ text }) => text !== '')

/** What differs from her profile; an empty field clears. What she may not change is not looked at. */
export function changedIn(
  org: Organisation,
  { profile }: User,
  typed: NonNullable<Filled['typed']>,
): ProfileChange {
  const changes = attributesWith(org, 'READ_WRITE').flatMap(([name, attribute]) => {
    const text = typed(name)?.replaceAll('\r\n', '\n')
    if (text === undefined || text === textOf(profile.get(name))) return []
    return [[name, text.trim() === '' ? null : typedValue(attribute, text.trim())] as const]
  })
  return Object.fromEntries(changes)
}

const textOf = (value: ProfileValue | undefined): string =>
  value === undefined ? '' : Array.isArray(value) ? value.join('\n') : String(value)

function kindOf({ type, enum: allowed }: Attribute): Field['kind'] {
  if (type === 'array') return 'lines'
  if (allowed) return allowed.map(String)
  if (type === 'boolean') return ['true', 'false']
  return type === 'string' ? 'text' : 'number'
}
