/** Whether a thing, as the API shows it, is among those that were asked for. */
export type Filter = (thing: unknown) => boolean

export const filterOperators = ['eq', 'ne', 'sw', 'co', 'gt', 'ge', 'lt', 'le', 'pr'] as const
export type FilterOperator = (typeof filterOperators)[number]
export type FilterValue = string | number | boolean | null

/** `property pr`: whether it is set. */
export function presence(property: string): Filter {
  const path = property.split('.')
  return (thing) => valuesAt(path, thing).length > 0
}

/** `property operator value`; of a list any value will do, but for `ne`, which none may be. */
export function comparison(
  property: string,
  operator: Exclude<FilterOperator, 'pr'>,
  wanted: FilterValue,
  caseSensitive: boolean,
): Filter {
  const path = property.split('.')
  const holds = comparisonWith(operator, wanted, caseSensitive)
  return (thing) => {
    const values = valuesAt(path, thing)
    return operator === 'ne' ? values.every(holds) : values.some(holds)
  }
}

/** The values of a property that is set; of a list, each. */
function valuesAt(path: readonly string[], thing: unknown): readonly unknown[] {
  let value = thing
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return []
    value = Reflect.get(value, part)
  }
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

type Comparable = string | number

const comparisons: Readonly<
  Record<Exclude<FilterOperator, 'pr'>, (left: Comparable, right: Comparable) => boolean>
> = {
  eq: (left, right) => left === right,
  ne: (left, right) => left !== right,
  sw: (left, right) => String(left).startsWith(String(right)),
  co: (left, right) => String(left).includes(String(right)),
  gt: (left, right) => left > right,
  ge: (left, right) => left >= right,
  lt: (left, right) => left < right,
  le: (left, right) => left <= right,
}

function comparisonWith(
  operator: Exclude<FilterOperator, 'pr'>,
  wanted: FilterValue,
  caseSensitive: boolean,
) {
  const wantsDate = isDate(String(wanted))
  const plain = (value: unknown): Comparable => {
    if (typeof value === 'number') return value
    const text = String(value)
    if (wantsDate && isDate(text)) return Date.parse(text)
    return caseSensitive ? text : text.toLowerCase()
  }
  const right = plain(wanted)
  return (value: unknown): boolean => comparisons[operator](plain(value), right)
}

const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) && !Number.isNaN(Date.parse(text))
