import { ColloquyError } from '../emulator/errors.ts'

/** Runs a command's main function; what it throws on purpose is printed as its three parts. */
export async function command(usage: string, main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main()
  } catch (error) {
    process.exitCode = isMisuse(error) ? 2 : 1
    process.stderr.write(`${textOf(error)}\n${isMisuse(error) ? `\n${usage}` : ''}`)
  }
}

const isMisuse = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^ERR_PARSE_ARGS/.test(String(error.code))

/**
 * Without the kind: it says who acts on a conversation, and this is none. Where we failed
 * ourselves, the stack says more than the message.
 */
function textOf(error: unknown): string {
  if (error instanceof ColloquyError) {
    const { what, evidence, remedy } = error
    const indented = evidence.map((line) => `  ${line}\n`).join('')
    return `${what}\n${indented}${remedy ? `\n${remedy}` : ''}`
  }
  if (!(error instanceof Error)) return String(error)
  return isMisuse(error) ? error.message : (error.stack ?? error.message)
}
