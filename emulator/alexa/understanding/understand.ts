import { notEmulated } from '../../errors.ts'
import type { ConsideredIntent, Understanding, UnderstoodSlot } from '../../transcript/turn.ts'
import { nearestIntents, unknownWords } from './considered.ts'
import type { Cover, Filled } from './cover.ts'
import { bestCover, compare } from './cover.ts'
import type { CompiledModel } from './model.ts'
import type { Span } from './slot-types.ts'
import type { Heard } from './tokens.ts'
import { hear, sliceOf } from './tokens.ts'
import { resolve } from './value-list.ts'

/** When and where it is said, for values such as dates. `now` in milliseconds since the epoch. */
export type UnderstandOptions = {
  readonly now?: number
  readonly timeZone?: string
  /** Told of every edge of the trie that is tried. */
  readonly onStep?: () => void
}

const fallback = 'AMAZON.FallbackIntent'
/** The longest name that `short names` takes for a built-in list type. */
const longestName = 3

/**
 * What Alexa makes of an utterance. Undefined when no sample covers it and the model has no
 * AMAZON.FallbackIntent.
 *
 * @throws NOT_EMULATED when only a value format that is not read would fit, or when no sample
 *   covers the utterance in a language of which too little is known to call it a fallback.
 */
export function understand(
  model: CompiledModel,
  utterance: string,
  { onStep }: UnderstandOptions = {},
): Understanding | undefined {
  const heard = hear(utterance, model.language)
  const cover = coverOf(model, heard, onStep)
  if (cover) return exact(model, heard, cover)
  if (!model.language.emulated) throw nothingKnown(model, utterance)
  return model.intents.has(fallback) ? fallBack(model, utterance) : undefined
}

/**
 * What Alexa makes of the first of several readings of a one-shot: the first that a sample covers
 * wins, and when none is covered the first reading counts.
 */
export function understandFirst(
  model: CompiledModel,
  utterances: readonly string[],
  options: UnderstandOptions = {},
): { readonly utterance: string; readonly understanding: Understanding } | undefined {
  for (const utterance of utterances) {
    const heard = hear(utterance, model.language)
    const cover = coverOf(model, heard, options.onStep)
    if (cover) return { utterance, understanding: exact(model, heard, cover) }
  }
  const [utterance = ''] = utterances
  const understanding = understand(model, utterance, options)
  return understanding && { utterance, understanding }
}

function coverOf(
  model: CompiledModel,
  heard: Heard,
  onStep: (() => void) | undefined,
): Cover | undefined {
  const { types, slotsAlone } = model
  const search = { types, heard, onStep }
  const alone = (span: Span, from: number) => takenAlone[slotsAlone](span, from)
  const covers = [
    bestCover({ ...search, trie: model.carried, allows: () => true }),
    bestCover({ ...search, trie: model.bare, allows: alone }),
  ]
  return covers.filter((cover) => cover !== undefined).sort(compare)[0]
}

const takenAlone = {
  'listed values': ({ sureness }: Span) => sureness === 'listed' || sureness === 'typed',
  'short names': ({ sureness, end }: Span, from: number) =>
    sureness === 'listed' ||
    sureness === 'typed' ||
    (sureness === 'open' && end - from <= longestName),
  anything: () => true,
} as const

function exact(model: CompiledModel, heard: Heard, cover: Cover): Understanding {
  const { intent, text } = cover.sample
  refuseUnread(cover.filled)
  const slots = slotsOf(model, heard, cover)
  const itself = { intent, confidence: 1, sample: text }
  return explained({ intent, slots, match: 'exact', confidence: 1 }, () => [
    itself,
    ...nearestIntents(model, heard.utterance).filter((other) => other.intent !== intent),
  ])
}

const fallBack = (model: CompiledModel, utterance: string): Understanding =>
  explained(
    { intent: fallback, slots: {}, match: 'fallback', confidence: 0 },
    () => nearestIntents(model, utterance),
    () => unknownWords(model, utterance),
  )

/** Adds what compares every sample, and so is worked out on first reading only. */
function explained(
  understanding: Omit<Understanding, 'considered' | 'unknownWords'>,
  consider: () => readonly ConsideredIntent[],
  unknown: () => readonly string[] = () => [],
): Understanding {
  let considered: readonly ConsideredIntent[] | undefined
  return {
    ...understanding,
    get considered() {
      considered ??= consider()
      return considered
    },
    get unknownWords() {
      return unknown()
    },
  }
}

/** Every slot that the intent defines, filled or not. */
function slotsOf(
  model: CompiledModel,
  heard: Heard,
  { sample, filled }: Cover,
): Record<string, UnderstoodSlot> {
  const taken = new Map<string, Filled>()
  for (const [index, name] of sample.slots.entries()) {
    const slot = filled[index]
    if (slot && !taken.has(name)) taken.set(name, slot)
  }
  const defined = model.intents.get(sample.intent)?.slots ?? []
  return Object.fromEntries(
    [...defined].map(([name, { type, takesSeveral }]) => {
      const slot = taken.get(name)
      if (slot && takesSeveral) refuseSeveral(heard, name, slot)
      return [name, { name, type, ...(slot && spokenAs(heard, slot)) }]
    }),
  )
}

function spokenAs(heard: Heard, { type, from, span }: Filled) {
  const value = span.value ?? sliceOf(heard, from, span.end)
  return type.resolves ? { value, resolved: (span.listed ?? []).map(resolve) } : { value }
}

function refuseUnread(filled: readonly Filled[]): void {
  const unread = filled.find(({ type }) => type.unread)
  if (!unread) return
  const { name } = unread.type
  throw notEmulated(
    `Values of the slot type ${name} are not read yet`,
    'Say something that another sample covers, or fill the slot by naming intent and slots.',
  )
}

function refuseSeveral(heard: Heard, slot: string, { from, span }: Filled): void {
  const words = heard.tokens.slice(from, span.end).map((token) => token.text)
  if (span.sureness === 'listed' || !words.includes('and')) return
  throw notEmulated(
    `Slot ${slot} takes several values, and "${sliceOf(heard, from, span.end)}" may name several`,
    'Name one value, or fill the slot by naming intent and slots.',
  )
}

const nothingKnown = ({ locale }: CompiledModel, utterance: string) =>
  notEmulated(
    `No sample covers "${utterance}", and what else Alexa would understand in ${locale} is not known`,
    `Say one of the samples of ${locale}; built-in phrases, number words and fallback are English only.`,
  )
