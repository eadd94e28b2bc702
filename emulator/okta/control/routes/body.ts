import type { Context } from 'hono'
import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { ColloquyError } from '../../../errors.ts'

/** The body of a request as `schema` wants it; none at all counts as an empty object. */
export async function bodyOf<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await context.req.text()
  const result = schema.safeParse(text === '' ? {} : parsed(text))
  if (result.success) return result.data
  throw unwanted(
    'The body of this request is not as this control wants it',
    result.error.issues.map(({ path, message }) => [...path, message].join(': ')),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw unwanted(
      'The body of this request is not JSON',
      error instanceof Error ? [error.message] : [],
    )
  }
}

const unwanted = (what: string, evidence: readonly string[]): ColloquyError =>
  new ColloquyError('CONFIGURATION_INVALID', {
    what,
    evidence,
    remedy: 'Send JSON as the README of the mock Okta shows it.',
  })

const century = 36_525 * 24 * 60 * 60 * 1000

/** An ISO 8601 duration in milliseconds; a time of day that runs backwards only where it may. */
export function millisecondsOf(text: string, mayBeNegative = false): number {
  try {
    const ms = Temporal.Duration.from(text).total('milliseconds')
    if (Math.abs(ms) <= century && (ms >= 0 || mayBeNegative)) return ms
  } catch {
    // Said below, together with durations that run backwards or lead beyond what a clock shows.
  }
  throw new ColloquyError('UNREADABLE_DURATION', {
    what: `"${text}" is not a duration that time can move on by`,
    remedy:
      'Give an ISO 8601 duration of days, hours, minutes or seconds, a century at most, such as PT1H.',
  })
}
