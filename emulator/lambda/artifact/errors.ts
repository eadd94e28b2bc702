import type { LogLine } from '../../transcript/turn.ts'
import type { ReportedError } from './runtime-api.ts'
import type { RuntimeFolder } from './runtime-folder.ts'
import { asOnLambda, clientFolder } from './runtime-folder.ts'

/** How a process ended by itself. */
export type Exit = { readonly code: number | null; readonly signal: string | null }

/** An error that the runtime client reported, as it would be if it had been thrown here. */
export function errorOf(
  { errorType, errorMessage, trace }: ReportedError,
  folder: RuntimeFolder,
): Error {
  const error = new Error(errorMessage)
  error.name = errorType
  const lines = trace.length > 0 ? trace : [`${errorType}: ${errorMessage}`]
  error.stack = ownFrames(lines.map((line) => asOnLambda(folder, line))).join('\n')
  return error
}

/** The end of a process that should have answered. What it printed last tells why. */
export function exitError({ code, signal }: Exit, logs: readonly LogLine[]): Error {
  const how = signal ? `signal ${signal}` : `exit status ${code}`
  // Node ends with 0 or 13 when nothing is left that the process waits for.
  const reason = code === 0 || code === 13 ? 'Runtime exited without providing a reason' : how
  const printed = logs.filter(({ stream }) => stream === 'stderr').flatMap(linesOf)
  const error = new Error(`the process ended instead of answering (${reason})`)
  error.name = 'Runtime.ExitError'
  error.stack = [`${error.name}: ${error.message}`, ...ownFrames(thrown(printed))].join('\n')
  return error
}

const linesOf = ({ text }: LogLine): readonly string[] => text.split('\n')

/** Of what Node prints about an error that nobody caught: the error, without the excerpt above it. */
function thrown(printed: readonly string[]): readonly string[] {
  const end = printed.findLastIndex((line) => line.startsWith('Node.js v'))
  const report = end < 0 ? printed : printed.slice(0, end)
  const begin = report.findIndex((line, at) => /^\s+at /.test(report[at + 1] ?? '') && line !== '')
  return begin < 0 ? report.slice(-5) : report.slice(begin)
}

/** Without the frames of the runtime client. */
const ownFrames = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => !line.includes(`${clientFolder}/`))
