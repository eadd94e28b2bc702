import type { Rule } from '../finding.ts'
import { apiRules } from './api.ts'
import { examplePhraseRules } from './example-phrases.ts'
import { iconRules } from './icons.ts'
import { listingRules } from './listing.ts'
import { publishingRules } from './publishing.ts'
import { manifestSchemaRules } from './schema.ts'
import type { Manifest } from './view.ts'

/** Everything that a manifest is checked for. */
export const manifestRules: readonly Rule<Manifest>[] = [
  ...manifestSchemaRules,
  ...listingRules,
  ...examplePhraseRules,
  ...iconRules,
  ...publishingRules,
  ...apiRules,
]
