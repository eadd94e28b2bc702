import type { Filled } from '../ways.ts'

/** Whether a slot took a listed value, or one of a built-in format. */
export const isSure = ({ span }: Filled): boolean =>
  span.sureness === 'listed' || span.sureness === 'typed'

/** Whether a slot took words that are on no list; search phrases are made to hold any words. */
export const isGap = ({ span }: Filled): boolean =>
  span.sureness === 'unlisted' || span.sureness === 'open'
