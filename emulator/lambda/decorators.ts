import { withoutLiterals } from './literals.ts'

const told = 'is a decorator'

/** Node leaves decorators where they are, and does not say where the JavaScript breaks off then. */
export function refuseDecorators(source: string, path: string): void {
  // Most of what looks like one is the name of a package, or stands in a comment.
  if (!/^[^'"*/\n]*@/m.test(source)) return
  const at = withoutLiterals(source).search(/@\s*[\p{ID_Start}$_(]/u)
  if (at === -1) return
  const before = source.slice(0, at).split('\n')
  const column = (before.at(-1)?.length ?? 0) + 1
  throw new Error(`${path}:${before.length}:${column} ${told}`)
}

export const isOfDecorators = (message: string): boolean => message.endsWith(told)
