import { compileModel } from '../emulator/alexa/understanding/compile.ts'
import type { CompiledModel } from '../emulator/alexa/understanding/model.ts'
import { understand } from '../emulator/alexa/understanding/understand.ts'
import type { Measurement } from './measure.ts'
import { measured } from './measure.ts'
import { parsed, syntheticModel } from './synthetic-model.ts'

const rounds = 7

/** What costs most: long utterances against slots in a row, and against large models. */
export function hardest(): Measurement[] {
  const worst = Object.entries(models()).map(([name, model]) => {
    const taken = Object.entries(utterances).map(([kind, utterance]) => ({
      kind,
      ms: undisturbed(model, utterance),
    }))
    return { name, ...taken.reduce((most, one) => (one.ms > most.ms ? one : most)) }
  })
  const most = Math.max(...worst.map(({ ms }) => ms))
  return [
    ...worst.map(({ name, kind, ms }) => measured(`${name}, against ${kind}`, ms)),
    measured('the worst input of all', most),
  ]
}

/** The shortest of a few times: what an idle machine would take. */
function undisturbed(model: CompiledModel, utterance: string): number {
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now()
    const understood = understand(model, utterance)
    void understood?.considered
    return performance.now() - began
  })
  return Math.min(...times)
}

const longest = 117
const said = (words: string): string =>
  `go ${`${words} `.repeat(longest / words.split(' ').length)}now`

const utterances = {
  'unknown words': said('zorp'),
  '"one"': said('one'),
  'figures with commas': said('1,000'),
  '"one hundred and"': said('one hundred and'),
  letters: said('a'),
  initials: said('a.'),
  hyphens: `go ${'x-'.repeat(longest)}x now`,
  dates: said('the first of may'),
  'ten thousand words': `go ${'zorp '.repeat(10_000)}`,
  'joined numbers': `go hundert${'undhundert'.repeat(longest)} now`,
  'a short sentence without an end': `${said('one').slice(0, 240)} never`,
} as const

function models(): Record<string, CompiledModel> {
  const types = ['Custom', 'SearchQuery', 'City', 'NUMBER', 'DATE', 'TIME', 'PhoneNumber']
  const rows = types.map((name) => {
    const type = name === 'Custom' ? name : `AMAZON.${name}`
    return [`six slots in a row, ${type}`, ready(model([sixInARow(type)]))] as const
  })
  return {
    ...Object.fromEntries(rows),
    'a catalogue of 10,000 values': ready(model([slotsAround()], catalogue(10_000))),
    'six slots in a row, AMAZON.NUMBER in German': ready(
      model([sixInARow('AMAZON.NUMBER')]),
      'de-DE',
    ),
    '5,000 samples': ready(syntheticModel(5000).file),
    '200 samples of slots alone': ready(model(Array.from({ length: 50 }, slotsAlone))),
    '1,000 samples with search phrases': ready(model(Array.from({ length: 50 }, searches))),
  }
}

const ready = (file: unknown, locale = 'en-US'): CompiledModel =>
  compileModel(parsed(file), { locale })

const model = (intents: readonly unknown[], types: readonly unknown[] = []) => ({
  interactionModel: { languageModel: { invocationName: 'hard work', intents, types } },
})

const six = [...'abcdef']

const sixInARow = (type: string) => ({
  name: 'Row',
  slots: six.map((name) => ({ name, type })),
  samples: [`go ${six.map((name) => `{${name}}`).join(' ')} now`],
})

const slotsAround = () => ({
  name: 'Play',
  slots: [{ name: 'a', type: 'Custom' }],
  samples: ['go {a}', '{a} now', 'go {a} and {a} now', '{a} {a} {a}'],
})

const slotsAlone = (_: unknown, at: number) => ({
  name: `Alone${letter(at)}`,
  slots: ['Custom', 'AMAZON.City', 'AMAZON.NUMBER'].map((type, slot) => ({
    name: six[slot],
    type: type === 'Custom' ? `Custom${at}` : type,
  })),
  samples: ['{a}', '{a} {b}', '{c} {b} {a}', '{a} {b} {c} {a} {b}'],
})

const searches = (_: unknown, at: number) => ({
  name: `Search${letter(at)}`,
  slots: [{ name: 'a', type: 'AMAZON.SearchQuery' }],
  samples: Array.from({ length: 20 }, (_, sample) => `{a} ${letter(at)} ${letter(sample)}`),
})

const letter = (at: number): string =>
  String.fromCharCode(97 + (at % 26)).repeat(1 + Math.floor(at / 26))

const catalogue = (size: number) => [
  {
    name: 'Custom',
    values: Array.from({ length: size }, (_, at) => ({
      name: { value: `one zorp ${at.toString(26)}`, synonyms: [`a ${at.toString(26)}`] },
    })),
  },
]
