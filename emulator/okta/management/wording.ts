import type { z } from 'zod'

type Issue = z.core.$ZodRawIssue

/** Okta's own sentence. */
const blank = 'The field cannot be left blank'

const isBlank = ({ input }: Issue): boolean => input === undefined || input === null || input === ''

const typeNames: Readonly<Record<string, string>> = { int: 'integer', record: 'object' }

/** What is wrong with a field of a body, where its shape does not say so itself. */
export function wording(issue: Issue): string | undefined {
  if (isBlank(issue)) return blank
  if (issue.code === 'invalid_type') {
    return `The value must be of type ${typeNames[issue.expected] ?? issue.expected}`
  }
  if (issue.code === 'invalid_value') return `The value must be one of ${issue.values.join(', ')}`
  if (issue.code === 'too_small') return limit('at least', issue.minimum, issue.origin)
  if (issue.code === 'too_big') return limit('at most', issue.maximum, issue.origin)
  if (issue.code === 'unrecognized_keys') return `There is no ${issue.keys.join(', ')} here`
  if (issue.code === 'invalid_format') return `The value does not match the format ${issue.format}`
  return 'The value is not allowed'
}

const units: Readonly<Record<string, string>> = { string: ' characters', array: ' items' }

function limit(bound: string, number: number | bigint, origin: string): string {
  const unit = units[origin]
  return `The value must ${unit === undefined ? 'be' : 'have'} ${bound} ${number}${unit ?? ''}`
}
