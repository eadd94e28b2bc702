import type { ModelValue } from './interaction-model.ts'
import type { Part } from './several.ts'

/**
 * How surely a slot takes some words: `listed` is a value or synonym of the model, `typed` fits a
 * built-in format, `open` is anything for a built-in list that we have not, `unlisted` is anything
 * for a custom type, `phrase` is anything for AMAZON.SearchQuery.
 */
export type Sureness = 'listed' | 'typed' | 'open' | 'unlisted' | 'phrase'

/** Words up to token `end` (exclusive), as the value of a slot. */
export type Span = {
  readonly end: number
  readonly sureness: Sureness
  /** The value, where it is not the spoken words. */
  readonly value?: string | undefined
  readonly listed?: readonly ModelValue[] | undefined
  /** Where a slot takes several values and several are said: the last of them. */
  readonly last?: Part | undefined
}

/** A span with all its members: thousands are compared, which is faster when they are alike. */
export const spanOf = (
  end: number,
  sureness: Sureness,
  { value, listed, last }: Pick<Span, 'value' | 'listed' | 'last'> = noMore,
): Span => ({ end, sureness, value, listed, last })

const noMore = {}

/** Whether words are a listed value, or one of a built-in format. */
export const surely = (sureness: Sureness): boolean => sureness === 'listed' || sureness === 'typed'

/** Whether a slot took such words. */
export const isSure = ({ span }: { readonly span: Span }): boolean => surely(span.sureness)

/** Whether a slot took words that are on no list; search phrases are made to hold any words. */
export const isGap = ({ span: { sureness } }: { readonly span: Span }): boolean =>
  sureness === 'unlisted' || sureness === 'open'
