import type { z } from 'zod'
import type { profileValue } from './file-values.ts'
import type { Format } from './formats.ts'
import { misfitOfFormat } from './formats.ts'

/** What a profile attribute may hold. Never set is absent; cleared after being set is `''`. */
export type ProfileValue = z.output<typeof profileValue>

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
  return format && misfitOfFormat(value, format)
}

function isOfType(value: ProfileValue, type: AttributeType['type']): boolean {
  if (type === 'array') return Array.isArray(value)
  if (type === 'integer') return Number.isInteger(value)
  return typeof value === type
}

/** What a text stands for, in a list a line for each; what stands for nothing stays text, and is refused. */
export function typedValue({ type }: Pick<AttributeType, 'type'>, text: string): ProfileValue {
  if (type === 'array') return linesOf(text)
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  const isNumber = type === 'integer' || type === 'number'
  return isNumber && text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : text
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
