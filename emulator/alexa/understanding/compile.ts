import type { InteractionModel, ModelIntent } from './interaction-model.ts'
import type { Language } from './language.ts'
import { builtInPhrases, languageOf } from './language.ts'
import type {
  CompiledIntent,
  CompiledModel,
  CompiledSlot,
  CompileOptions,
  FallbackSensitivity,
} from './model.ts'
import type { SamplePart } from './sample.ts'
import { readJoined, readSample } from './sample.ts'
import { builtInSlots, phraseSample } from './select-intent.ts'
import { severalName, severalOf } from './several.ts'
import type { SlotType } from './slot-types.ts'
import { noType, slotType } from './slot-types.ts'
import type { Trie, TrieSample } from './trie.ts'
import { growTrie } from './trie.ts'

const fallback = 'AMAZON.FallbackIntent'

/** Compiles an interaction model. Never throws for an odd model: see `warnings`. */
export function compileModel(model: InteractionModel, options: CompileOptions): CompiledModel {
  const warnings = new Set<string>()
  const warn = (warning: string) => void warnings.add(warning)
  const language = languageOf(options.locale)
  if (model.languageModel.invocationName === '') {
    warn('the model has no invocation name; nobody can call the skill')
  }
  const intents = compileIntents(model.languageModel.intents, warn)
  const types = compileTypes(model, intents, language, warn)
  const samples = readSamples(model.languageModel.intents, intents, language, warn)
  const [carried, bare] = plant(samples, intents, language, warn)
  return {
    locale: options.locale,
    language,
    slotsAlone: options.slotsAlone ?? 'short names',
    intents,
    types,
    carried,
    bare,
    samples,
    fallbackSensitivity: sensitivityOf(model),
    warnings: [...warnings],
  }
}

const sensitivityOf = ({ languageModel }: InteractionModel): FallbackSensitivity =>
  languageModel.modelConfiguration?.fallbackIntentSensitivity?.level ?? 'LOW'

type Warn = (warning: string) => void

function compileIntents(intents: readonly ModelIntent[], warn: Warn): Map<string, CompiledIntent> {
  const compiled = new Map<string, CompiledIntent>()
  for (const { name, slots } of intents) {
    if (compiled.has(name))
      warn(`intent ${name} is declared twice; its slots are those of the first`)
    else {
      const all = [...builtInSlots(name), ...slots]
      compiled.set(name, { name, slots: compileSlots(name, all, warn) })
    }
  }
  return compiled
}

function compileSlots(
  intent: string,
  slots: ModelIntent['slots'],
  warn: Warn,
): Map<string, CompiledSlot> {
  return new Map(
    slots.map(({ name, type, multipleValues }) => {
      if (!type) warn(`slot ${name} of ${intent} has no type; it takes any words`)
      return [name, { type: type ?? noType, takesSeveral: multipleValues?.enabled ?? false }]
    }),
  )
}

function compileTypes(
  { languageModel }: InteractionModel,
  intents: ReadonlyMap<string, CompiledIntent>,
  language: Language,
  warn: Warn,
): Map<string, SlotType> {
  const declared = new Map(languageModel.types.map((type) => [type.name, type]))
  if (declared.has(undefined)) warn('a slot type has no name; no slot can use it')
  const slots = [...intents.values()].flatMap((intent) => [...intent.slots.values()])
  const types = new Map(
    [...new Set(slots.map(({ type }) => type))].map((name) => [
      name,
      slotType(name, declared.get(name), language, warn),
    ]),
  )
  const several = [...types].flatMap(([name, type]) =>
    slots.some((slot) => slot.takesSeveral && slot.type === name)
      ? [[severalName(name), severalOf(type, language.and)] as const]
      : [],
  )
  return new Map([...types, ...several])
}

function readSamples(
  modelIntents: readonly ModelIntent[],
  intents: ReadonlyMap<string, CompiledIntent>,
  language: Language,
  warn: Warn,
): TrieSample[] {
  const own = modelIntents.flatMap(({ name, samples }) => samples.map((text) => ({ name, text })))
  const phrases = [...intents.keys()].flatMap((name) =>
    builtInSamples(name, modelIntents, language, warn),
  )
  return [...own, ...phrases].flatMap(({ name, text }, order) => {
    const parts = readSample(text, language)
    const problem = problemOf(parts, intents.get(name))
    if (problem) warn(`sample "${text}" of ${name} ${problem}; it is left out`)
    const slots = parts.flatMap(({ slot }) => slot ?? [])
    return problem ? [] : [{ intent: name, text, parts, slots, order }]
  })
}

function builtInSamples(
  name: string,
  modelIntents: readonly ModelIntent[],
  language: Language,
  warn: Warn,
): { name: string; text: string }[] {
  const phrases = builtInPhrases(language, name)
  const silent = modelIntents.every((it) => it.name !== name || it.samples.length === 0)
  if (!phrases && silent && name !== fallback && language.emulated) {
    warn(`intent ${name} has no samples and no phrases here; no utterance reaches it`)
  }
  const samples = (phrases ?? []).map((phrase) => phraseSample(name, phrase, language))
  return [...new Set(samples)].map((text) => ({ name, text }))
}

function problemOf(
  parts: readonly SamplePart[],
  intent: CompiledIntent | undefined,
): string | undefined {
  const undefinedSlot = parts.find(({ slot }) => slot !== undefined && !intent?.slots.has(slot))
  if (parts.length === 0) return 'has no words'
  return undefinedSlot && `uses {${undefinedSlot.slot}}, which the intent does not define`
}

/** The name that the type of a slot has among those of the model. */
export const typeOf = (slot: CompiledSlot | undefined): string => {
  const type = slot?.type ?? noType
  return slot?.takesSeveral ? severalName(type) : type
}

function plant(
  samples: readonly TrieSample[],
  intents: ReadonlyMap<string, CompiledIntent>,
  language: Language,
  warn: Warn,
): [Trie, Trie] {
  const carried = growTrie()
  const bare = growTrie()
  for (const sample of samples) {
    const slots = intents.get(sample.intent)?.slots
    const { plant } = sample.parts.length > sample.slots.length ? carried : bare
    const types = (slot: string) => typeOf(slots?.get(slot))
    for (const parts of [sample.parts, readJoined(sample.text, language)]) {
      const first = parts ? plant(sample, types, parts) : sample
      if (first.intent !== sample.intent) warnOfConflict(first, sample, warn)
    }
  }
  return [carried.trie, bare.trie]
}

/** Samples that are the same but for the names of their slots, under different intents. */
const warnOfConflict = (first: TrieSample, sample: TrieSample, warn: Warn): void =>
  warn(
    `"${first.text}" of ${first.intent} and "${sample.text}" of ${sample.intent} say the same; ` +
      `${first.intent} wins`,
  )
