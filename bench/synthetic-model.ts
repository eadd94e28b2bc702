import type { InteractionModel } from '../emulator/alexa/understanding/interaction-model.ts'
import { interactionModelFile } from '../emulator/alexa/understanding/interaction-model.ts'

/** A model of any size, always the same for its size: four samples in five have one to three slots. */
export function syntheticModel(samples: number, intentCount = Math.max(2, samples / 20)) {
  const chance = fixedChance()
  const vocabulary = Array.from({ length: 800 }, () => letters(3 + chance(6), chance))
  const words = (count: number): string =>
    Array.from({ length: count }, () => vocabulary[chance(vocabulary.length)]).join(' ')
  const types = Array.from({ length: 20 }, (_, at) => ({
    name: `Type${at}`,
    values: Array.from({ length: 50 }, () => ({
      name: { value: words(1 + chance(3)), synonyms: [words(2)] },
    })),
  }))
  const intents = Array.from({ length: intentCount }, (_, at) => ({
    name: `Intent${letters(8, chance)}`,
    slots: ['a', 'b', 'c'].map((name, slot) => ({ name, type: `Type${(at + slot) % 20}` })),
    samples: [''].slice(1),
  }))
  const utterances = Array.from({ length: samples }, (_, at) => {
    const intent = intents[at % intents.length]
    const slots = (intent?.slots ?? []).slice(0, chance(5) === 0 ? 0 : 1 + chance(3))
    const parts = [
      words(1 + chance(3)),
      ...slots.flatMap(({ name }) => [`{${name}}`, words(chance(3))]),
    ]
    const sample = parts.filter((part) => part !== '').join(' ')
    intent?.samples.push(sample)
    return sample.replace(/\{(\w)\}/g, (_, name: string) => {
      const type = types.find((it) => it.name === slots.find((slot) => slot.name === name)?.type)
      return type?.values[chance(50)]?.name.value ?? ''
    })
  })
  const languageModel = { invocationName: 'bench mark', intents, types }
  const every = Math.ceil(samples / 300)
  return {
    file: { interactionModel: { languageModel } },
    utterances: utterances.filter((_, at) => at % every === 0),
  }
}

/** Of six to ten words: what one costs depends on its length, and those of ten samples differ by chance. */
export function isUsual(utterance: string): boolean {
  const { length } = utterance.split(' ')
  return length >= 6 && length <= 10
}

type ModelFile = ReturnType<typeof syntheticModel>['file']

/** The same with only some of its samples. */
export function onlyWith(file: ModelFile, kept: ReadonlySet<string | undefined>): ModelFile {
  const { languageModel } = file.interactionModel
  const intents = languageModel.intents.map((intent) => ({
    ...intent,
    samples: intent.samples.filter((sample) => kept.has(sample)),
  }))
  return { interactionModel: { languageModel: { ...languageModel, intents } } }
}

export const parsed = (file: unknown): InteractionModel =>
  interactionModelFile.parse(file).interactionModel

const letters = (count: number, chance: (below: number) => number): string =>
  Array.from({ length: count }, () => String.fromCharCode(97 + chance(26))).join('')

/** The same row of numbers each time (a linear congruential generator). */
function fixedChance() {
  let state = 7
  return (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff
    return (state >> 8) % below
  }
}
