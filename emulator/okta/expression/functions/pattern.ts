import { createContext, Script } from 'node:vm'
import { Unfit } from '../values.ts'

/** How long a pattern may take for all names, in real milliseconds: some take for ever. */
const patienceMs = 1000

const filter = new Script('names.filter((name) => pattern.test(name))')

/** The names that a regular expression matches as a whole, as Java's `matches` does. */
export function matchingNames(source: string, names: readonly string[]): readonly string[] {
  const pattern = compiled(source)
  const context = createContext({ names, pattern })
  try {
    const matching: unknown = filter.runInContext(context, { timeout: patienceMs })
    return names.filter((name) => Array.isArray(matching) && matching.includes(name))
  } catch {
    throw new Unfit('the regular expression takes too long')
  }
}

/** Java writes flags that hold for all of it in front. */
function compiled(source: string): RegExp {
  const [, flags = '', body = ''] = /^(?:\(\?([is]+)\))?(.*)$/s.exec(source) ?? []
  try {
    return new RegExp(`^(?:${body})$`, flags)
  } catch {
    throw new Unfit('the regular expression cannot be read')
  }
}
