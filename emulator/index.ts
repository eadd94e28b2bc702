/**
 * The emulator's only door: an Alexa, an Okta and a clock for one conversation.
 * Everything exported here is stable; the folders behind it are not.
 */
export type { Configuration } from './configuration.ts'
export { createEmulator, type EmulatorOptions } from './create-emulator.ts'
export { nearTo, probablyMeant } from './did-you-mean.ts'
export type { Emulator, LinkingBehaviour } from './emulator.ts'
export { type Code, ColloquyError, type Kind } from './errors.ts'
export type { Fault } from './fault.ts'
export type { Occasion } from './faults/troubles.ts'
export {
  type Endpoint,
  endpointIn,
  endpointsByWords,
  endpointWords,
  faultIn,
  faultsByWords,
  occasionIn,
} from './faults/words.ts'
export type { FeatureLint } from './lint/features/feature-lint.ts'
export type { Knowledge } from './lint/features/knowledge.ts'
export type { Finding, Severity } from './lint/finding.ts'
export { readPrompts } from './prompts.ts'
export {
  type Proof,
  proofBeside,
  scenariosSha256,
  withdrawProof,
  withdrawProofOf,
  writeProof,
} from './proof/proof.ts'
export { type Comparison, mentions, oneOf, says } from './transcript/compare.ts'
export { consideredText } from './transcript/considered.ts'
export { type Failure, failed, failureText } from './transcript/failure.ts'
export { transcriptText } from './transcript/text.ts'
export type { Transcript } from './transcript/transcript.ts'
export type {
  Exchange,
  HttpCall,
  ResolvedValue,
  Speech,
  Turn,
  Understanding,
  UnderstoodSlot,
  UnderstoodValue,
} from './transcript/turn.ts'
