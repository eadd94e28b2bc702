import { z } from 'zod'

/** A record that refuses the name `__proto__` with a message; zod's own drops it without a word. */
export const wholeRecord = <Key extends z.core.$ZodRecordKey, Value extends z.ZodType>(
  key: Key,
  value: Value,
  message: string,
) =>
  z.preprocess(
    (given, context) => {
      if (Object.hasOwn(Object(given), '__proto__')) {
        context.addIssue({ code: 'custom', path: ['__proto__'], message })
      }
      return given
    },
    z.record(key, value),
  )
