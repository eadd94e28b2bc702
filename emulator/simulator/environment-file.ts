import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { ColloquyError } from '../errors.ts'

const variables = z.record(z.string(), z.string())
const assignment = /^\s*(?:export\s+)?[A-Za-z_]\w*\s*=|^\s*(?:#|$)/

/** Reads a skill's environment: a JSON object of strings, or `KEY=value` lines. */
export function readEnvironment(path: string): Record<string, string> {
  const text = readText(path, '--environment')
  return text.trimStart().startsWith('{') ? fromJson(text, path) : fromLines(text, path)
}

/** The text of a file that an option names. */
export function readText(path: string, option: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new ColloquyError('CONFIGURATION_INVALID', {
      what: `${path} cannot be read`,
      evidence: [cause instanceof Error ? cause.message : String(cause)],
      remedy: `Give ${option} a file that exists.`,
      cause,
    })
  }
}

function fromJson(text: string, path: string): Record<string, string> {
  const checked = variables.safeParse(parseJson(text, path))
  if (checked.success) return checked.data
  throw invalid(
    path,
    checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  )
}

/** The value of a JSON text; `path` is named when it is none. */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ColloquyError('CONFIGURATION_INVALID', {
      what: `${path} is not JSON`,
      evidence: [cause instanceof Error ? cause.message : String(cause)],
      cause,
    })
  }
}

function fromLines(text: string, path: string): Record<string, string> {
  const bad = text.split('\n').findIndex((line) => !assignment.test(line))
  if (bad >= 0) throw invalid(path, [`line ${bad + 1} is not KEY=value`])
  return variables.parse(parseEnv(text))
}

const invalid = (path: string, evidence: readonly string[]): ColloquyError =>
  new ColloquyError('CONFIGURATION_INVALID', {
    what: `${path} is not an environment`,
    evidence,
    remedy: 'It is a JSON object of strings, or one KEY=value a line.',
  })
