import type { NoAnswer } from '../fault.ts'

const failures = {
  'no answer': { code: 'ECONNREFUSED', errno: -111, syscall: 'connect' },
  'connection reset': { code: 'ECONNRESET', errno: -104, syscall: 'read' },
} as const satisfies Record<NoAnswer, object>

/** The error that Node gives its callers; `fetch` wraps it as the cause of its own. */
export function connectionError(why: NoAnswer): Error {
  const { code, errno, syscall } = failures[why]
  return Object.assign(new Error(`${syscall} ${code}`), { code, errno, syscall })
}
