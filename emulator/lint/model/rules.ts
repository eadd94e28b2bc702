import type { Rule } from '../finding.ts'
import { builtInRules } from './built-ins.ts'
import { conflictRules } from './conflicts.ts'
import { dialogRules } from './dialog.ts'
import { invocationNameRules } from './invocation-name.ts'
import { limitRules } from './limits.ts'
import { nameRules } from './names.ts'
import { phraseSlotRules } from './phrase-slots.ts'
import { promptRules } from './prompts.ts'
import { sampleRules } from './samples.ts'
import { schemaRules } from './schema.ts'
import { typeRules } from './types.ts'
import { valueRules } from './values.ts'
import type { Model } from './view.ts'

/** Everything that an interaction model is checked for. */
export const modelRules: readonly Rule<Model>[] = [
  ...schemaRules,
  ...invocationNameRules,
  ...nameRules,
  ...builtInRules,
  ...sampleRules,
  ...conflictRules,
  ...phraseSlotRules,
  ...typeRules,
  ...valueRules,
  ...dialogRules,
  ...promptRules,
  ...limitRules,
]
