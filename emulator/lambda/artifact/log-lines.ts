import type { LogLine } from '../../transcript/turn.ts'

/**
 * What the skill wrote, out of what its process wrote. The console comes as Lambda's JSON log
 * format, one object a line: the message is the skill's. Anything else is shown as it is.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-logging.html
 */
export function logLine(stream: LogLine['stream'], line: string): LogLine {
  const entry = stream === 'stdout' ? consoleEntry(line) : undefined
  if (!entry) return { stream, text: line }
  return { stream: loud.includes(entry.level) ? 'stderr' : 'stdout', text: text(entry.message) }
}

const loud: readonly unknown[] = ['WARN', 'ERROR', 'FATAL', 'TRACE']

type Entry = { readonly level: unknown; readonly message: unknown }

function consoleEntry(line: string): Entry | undefined {
  if (!line.startsWith('{"timestamp":')) return undefined
  try {
    const entry: Partial<Entry> & { readonly requestId?: unknown } = JSON.parse(line)
    const { level, message, requestId } = entry
    return level !== undefined && requestId !== undefined ? { level, message } : undefined
  } catch {
    return undefined
  }
}

const text = (message: unknown): string =>
  typeof message === 'string' ? message : (JSON.stringify(message) ?? 'undefined')
