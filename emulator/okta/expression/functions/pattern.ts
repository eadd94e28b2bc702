import { createContext, Script } from 'node:vm'
import { once } from '../../../once.ts'
import { Unfit } from '../values.ts'

/** How long a pattern may take for all names, in real milliseconds: some take for ever. */
const patienceMs = 1000

const filter = new Script('names.filter((name) => pattern.test(name))')

/** The names that a regular expression matches as a whole, as Java's `matches` does. */
export function matchingNames(source: string, names: readonly string[]): readonly string[] {
  const asked = { names, pattern: compiled(source) }
  try {
    const matching: unknown = filter.runInContext(Object.assign(isolated(), asked), {
      timeout: patienceMs,
    })
    return names.filter((name) => Array.isArray(matching) && matching.includes(name))
  } catch {
    throw new Unfit('the regular expression takes too long')
  }
}

/** Made once, and by whoever asks first: it takes longer than most patterns. */
const isolated = once(() => createContext())

/** Java writes flags that hold for all of it in front. */
function compiled(source: string): RegExp {
  const [, flags = '', body = ''] = /^(?:\(\?([is]+)\))?(.*)$/s.exec(source) ?? []
  try {
    // On its own first: no parenthesis of it may close the one that goes around it.
    return new RegExp(`^(?:${new RegExp(body, flags).source})$`, flags)
  } catch {
    throw new Unfit('the regular expression cannot be read')
  }
}
