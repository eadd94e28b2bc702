import { Temporal } from 'temporal-polyfill'
import type { Value } from '../values.ts'
import { asText, Unfit } from '../values.ts'
import type { ExpressionFunction, FunctionFamily } from './function.ts'
import { ofText } from './function.ts'
import { checkReading, checkWriting, formatted, readBy } from './time-pattern.ts'

/** Between 1601, where Windows begins to count, and 1970: seconds. */
const windowsOffset = 11_644_473_600n
/** Windows counts in steps of 100 nanoseconds. */
const stepsPerMillisecond = 10_000n

const iso = (instant: Temporal.Instant): string => instant.toString({ fractionalSecondDigits: 3 })

function instantOf(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text)
  } catch {
    throw new Unfit('the time is not in ISO 8601 with an offset')
  }
}

function wholeOf(text: string): bigint {
  if (!/^-?\d{1,18}$/.test(text)) throw new Unfit('the time is not a whole number')
  return BigInt(text)
}

function fromMilliseconds(ms: bigint): string {
  try {
    return iso(Temporal.Instant.fromEpochMilliseconds(Number(ms)))
  } catch {
    throw new Unfit('the time lies too far away')
  }
}

/** What is wrong with a format that stands in the expression itself. */
const checkedAs =
  (check: (pattern: string) => void): NonNullable<ExpressionFunction['check']> =>
  ([, format]) => {
    if (typeof format === 'string') check(format)
  }

const now: ExpressionFunction = {
  takes: [0, 2],
  check: checkedAs(checkWriting),
  run: ([zone = null, format = null], context): Value => {
    const instant = Temporal.Instant.fromEpochMilliseconds(context.now)
    const pattern = asText(format)
    const zoned = inZone(instant, asText(zone) ?? 'UTC')
    if (pattern !== null) return formatted(zoned, pattern)
    if (zone === null) return iso(instant)
    return zoned.toString({ timeZoneName: 'never', fractionalSecondDigits: 3 })
  },
}

function inZone(instant: Temporal.Instant, zone: string): Temporal.ZonedDateTime {
  try {
    return instant.toZonedDateTimeISO(zone)
  } catch {
    throw new Unfit('there is no such time zone')
  }
}

/** "Time functions". Formats are a part of Joda's patterns. */
export const timeFunctions: FunctionFamily = {
  'Time.now': now,
  'Time.fromUnixToIso8601': ofText(0, (time) => fromMilliseconds(wholeOf(time) * 1000n)),
  'Time.fromWindowsToIso8601': ofText(0, (time) =>
    fromMilliseconds(wholeOf(time) / stepsPerMillisecond - windowsOffset * 1000n),
  ),
  'Time.fromIso8601ToUnix': ofText(0, (time) =>
    String(Math.floor(instantOf(time).epochMilliseconds / 1000)),
  ),
  'Time.fromIso8601ToWindows': ofText(0, (time) => {
    const ms = BigInt(instantOf(time).epochMilliseconds)
    return String((ms + windowsOffset * 1000n) * stepsPerMillisecond)
  }),
  'Time.fromIso8601ToString': {
    ...ofText(1, (time, format) => formatted(inZone(instantOf(time), 'UTC'), format)),
    check: checkedAs(checkWriting),
  },
  'Time.fromStringToIso8601': {
    takes: [2, 2],
    check: checkedAs(checkReading),
    run: ([time = null, format = null], context) => {
      const text = asText(time)
      return text === null ? null : iso(readBy(text, asText(format) ?? '', context.now))
    },
  },
}
