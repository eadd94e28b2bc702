export type Variables = Readonly<Record<string, string | undefined>>

export type Rendered = {
  readonly value: unknown
  /** The names that have no value; where they stood is nothing now. */
  readonly missing: readonly string[]
}

/** Puts the variables in: each `${NAME}` in the texts of some JSON is replaced, however deep. */
export function renderReferences(template: unknown, variables: Variables): Rendered {
  const missing = new Set<string>()
  const fill = (text: string) =>
    text.replace(/\$\{(\w+)\}/g, (_, name: string) => {
      const value = variables[name]
      if (value === undefined) missing.add(name)
      return value ?? ''
    })
  return { value: mapStrings(template, fill), missing: [...missing] }
}

function mapStrings(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value)
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, map))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapStrings(item, map)]),
  )
}
