/**
 * Passed to zod for what is checked once or twice in a process, as files are: to compile a schema
 * takes longer than to check by it.
 */
export const readOnce = { jitless: true } as const
