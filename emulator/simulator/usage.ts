import { ColloquyError } from '../errors.ts'

/** The error for a command line that cannot be obeyed: what is wrong, and how it is used. */
export const misused = (what: string, usage: string): ColloquyError =>
  new ColloquyError('CONFIGURATION_INVALID', { what, remedy: usage.trimEnd() })

/** Whether an error is about the command line itself, and not about what it names. */
export const isMisuse = ({ remedy = '' }: ColloquyError): boolean => remedy.startsWith('Usage:')
