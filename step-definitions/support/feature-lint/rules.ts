import { nameRules } from './names.ts'
import type { FeatureRule } from './rule.ts'
import { scenarioRules } from './scenarios.ts'
import { stepRules } from './steps.ts'
import { tagRules } from './tags.ts'
import { utteranceRules } from './utterances.ts'

/** All rules for feature files, in the order of docs/lint.md. */
export const featureRules: readonly FeatureRule[] = [
  ...scenarioRules,
  ...stepRules,
  ...nameRules,
  ...utteranceRules,
  ...tagRules,
]
