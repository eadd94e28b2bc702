import type { ParseArgsOptionsConfig } from 'node:util'
import { parseArgs } from 'node:util'
import { nearTo } from './did-you-mean.ts'
import { ColloquyError } from './errors.ts'

/** The error for a command line that cannot be obeyed: what is wrong, and how it is used. */
export const misused = (what: string, usage: string): ColloquyError =>
  new ColloquyError('CONFIGURATION_INVALID', { what, remedy: usage.trimEnd() })

/** Whether an error is about the command line itself, and not about what it names. */
export const isMisuse = ({ remedy = '' }: ColloquyError): boolean => remedy.startsWith('Usage:')

/** Every command has it. */
const help = { type: 'boolean', short: 'h' } as const

/**
 * The options of a command, and the words that are none, for commands that take some.
 * @throws CONFIGURATION_INVALID with the usage: an option that is not known, or is there twice.
 */
export function readCommandLine<Options extends ParseArgsOptionsConfig>(
  argv: readonly string[],
  own: Options,
  { usage, takesWords = false }: { readonly usage: string; readonly takesWords?: boolean },
) {
  const known = { ...own, help }
  const { values, positionals, tokens } = parsed()
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))
  const twice = given.find((name, at) => given.indexOf(name) < at && !known[name]?.multiple)
  if (twice !== undefined) throw misused(`--${twice} is there twice`, usage)
  return { options: values, words: positionals }

  function parsed() {
    try {
      return parseArgs({
        args: [...argv],
        options: known,
        allowPositionals: takesWords,
        tokens: true,
      })
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      const [, unknown = ''] = /^Unknown option '--([^']+)'/.exec(message) ?? []
      const near = nearTo(unknown, Object.keys(known))
      const hint = near === undefined ? '' : `, did you mean --${near}?`
      throw misused((message.split('. ')[0] ?? message) + hint, usage)
    }
  }
}
