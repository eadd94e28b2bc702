import type { Marks } from './marks.ts'

/** A sentence as the classifiers and the taggers read it, in training and in use alike. */
export type Sentence = {
  /** In the form that is compared. */
  readonly words: readonly string[]
  /** Of each word, whether it is kept from being read, so that it is like one never seen. */
  readonly hidden: readonly boolean[]
  readonly classes: readonly string[]
  /** Where known values stand. */
  readonly marks: Marks
}

/** A sentence made from a sample, with the slot that each word belongs to. */
export type Labelled = Sentence & {
  /** Of each word: its slot, and whether a value begins there. */
  readonly slots: readonly (string | undefined)[]
  readonly begins: readonly boolean[]
}
