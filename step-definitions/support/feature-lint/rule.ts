import type { Severity } from '../../../emulator/index.ts'
import type { Place } from './places.ts'
import type { SeenFeature } from './seen.ts'

/** What a rule found. `remedy` replaces that of the rule; `also` names another place involved. */
export type Found = {
  readonly at: Place
  readonly what: string
  readonly remedy?: string
  readonly also?: { readonly at: Place; readonly what: string }
}

/** One thing that is looked at in a feature file; `about` says it in the table of docs/lint.md. */
export type FeatureRule = {
  readonly name: string
  readonly severity: Severity
  readonly about: string
  readonly remedy: string
  readonly check: (feature: SeenFeature) => Iterable<Found>
}
