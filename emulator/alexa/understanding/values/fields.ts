/** The parts of a day that AMAZON.TIME names, in the order of `WhenWords.part`. */
export const parts = ['MO', 'AF', 'EV', 'NI'] as const
/** The seasons that AMAZON.DATE names, in the order of `WhenWords.season`. */
export const seasons = ['WI', 'SP', 'SU', 'FA'] as const
/** In the order of `WhenWords.period`. */
export const periods = ['day', 'week', 'weekend', 'month', 'year', 'decade'] as const
/** In the order of `WhenWords.unit`. */
export const units = ['seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years'] as const

/**
 * What words say about a date, a time or a duration. `shift`: this 0, next 1, last -1; `week` the
 * same of the week that a weekday is in. `offset`: days from today. `sign`: ahead or past 1, ago or
 * to -1. `clock`: minutes since midnight. `span`: minutes that pass. `meridiem`: 0 a. m., 12 p. m.
 * Weekdays and months count from 0, Monday and January. `years`: years from this one.
 */
type Field =
  | 'clock'
  | 'count'
  | 'day'
  | 'decade'
  | 'half'
  | 'hour'
  | 'meridiem'
  | 'minute'
  | 'month'
  | 'now'
  | 'offset'
  | 'part'
  | 'period'
  | 'season'
  | 'shift'
  | 'sign'
  | 'span'
  | 'unit'
  | 'week'
  | 'weekday'
  | 'year'
  | 'years'

export type Fields = { readonly [name in Field]?: number }

/**
 * Words by class; a class stands in a pattern as `{class}` or `{field:class}`. Alternatives stand
 * between commas; where the numbers do not count from 0, each has its own.
 */
export type Lexicon = Readonly<Record<string, readonly string[] | Readonly<Record<number, string>>>>

/** How a language speaks of time; patterns as `pattern.ts` reads them, the surer ones first. */
export type WhenWords = {
  readonly lexicon: Lexicon
  readonly dates: readonly string[]
  readonly times: readonly string[]
  /** One unit of a duration, "two hours"; several follow each other, `and` between them. */
  readonly durations: readonly string[]
  readonly and: readonly string[]
}

export const noWhenWords: WhenWords = { lexicon: {}, dates: [], times: [], durations: [], and: [] }
