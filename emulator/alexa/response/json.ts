/** A JSON object whose members are not known yet. */
export type Json = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The member as an object, empty when it is anything else: for a rule that is not about its type. */
export function objectAt(value: unknown, key: string): Json {
  const member = isObject(value) ? value[key] : undefined
  return isObject(member) ? member : {}
}

export function listAt(value: unknown, key: string): readonly unknown[] {
  const member = isObject(value) ? value[key] : undefined
  return Array.isArray(member) ? member : []
}

export function textAt(value: unknown, key: string): string | undefined {
  const member = isObject(value) ? value[key] : undefined
  return typeof member === 'string' ? member : undefined
}

/** `null` counts as absent: several SDKs write it for what they do not use. */
export const isAbsent = (value: unknown): value is undefined | null =>
  value === undefined || value === null

/** What a value is, for a reader: `null`, `a list`, `text`. */
export function kindOfValue(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  const words = { object: 'an object', string: 'text', undefined: 'missing' }
  const type = typeof value
  if (type === 'object' || type === 'string' || type === 'undefined') return words[type]
  return `a ${type}`
}

/** 8212 → `8,212`. */
export const grouped = (count: number): string => count.toLocaleString('en-GB')
