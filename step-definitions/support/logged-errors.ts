import type { Turn } from '../../emulator/index.ts'

/** The errors that the skill logged in a turn, as a note; nothing where it logged none. */
export function loggedErrors(turn: Turn | undefined): string {
  const errors = turn?.logs.flatMap(({ text }) => errorIn(text.trimEnd()) ?? []) ?? []
  if (errors.length === 0) return ''
  return [...new Set(errors)].map((error) => `the skill logged an error: ${error}`).join('\n')
}

/** What a line says that is logged as an error: of JSON its detail, else the whole line. */
function errorIn(line: string): string | undefined {
  const logged = parsed(line)
  if (!logged) return /\b(?:ERROR|FATAL|[A-Z]?\w*Error)\b/.test(line) ? line : undefined
  // Lambda's JSON log format turns an error that is logged into an object with an `errorType`.
  const isError = /^(?:error|fatal)$/i.test(String(logged['level'])) || 'errorType' in logged
  if (!isError) return undefined
  const told = ['detail', 'message', 'error', 'errorMessage'].map((key) => logged[key])
  return told.find((text) => typeof text === 'string') ?? line
}

function parsed(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}
