import { compileModel } from '../emulator/alexa/understanding/compile.ts'
import { coverage } from '../emulator/alexa/understanding/coverage.ts'
import type { CompiledModel } from '../emulator/alexa/understanding/model.ts'
import { understand } from '../emulator/alexa/understanding/understand.ts'
import { hardest } from './hardest.ts'
import type { Measurement } from './measure.ts'
import { beside, measured, median, quantile } from './measure.ts'
import { medianOf, timed } from './microseconds.ts'
import { isUsual, onlyWith, parsed, syntheticModel } from './synthetic-model.ts'
import { virtualAlexa, virtualAlexaMedians } from './virtual-alexa.ts'

const rounds = 20_000
const sizes = [10, 100, 1000, 5000] as const
const options = { locale: 'en-US' }

/** Understanding: how long for one utterance, how far from flat, the worst, compiling, learning. */
export async function understandingFigures(): Promise<Measurement[]> {
  const peers = await virtualAlexaMedians(sizes)
  return [
    ...sizes.flatMap((samples, at) => exactUtterance(samples, peers[at] ?? 0)),
    ...amongMany(),
    compiling(),
    learning(),
    ...generalising(),
    ...hardest(),
    ...formsRead(),
  ]
}

function exactUtterance(samples: number, peerValue: number): Measurement[] {
  const { file, utterances } = syntheticModel(samples)
  const model = compileModel(parsed(file), options)
  const said = utterances.filter(isUsual)
  const value = medianOf(rounds, said, (utterance) => understand(model, utterance))
  const name = `an exact utterance at ${samples.toLocaleString('en')} samples, median`
  return beside(name, value, { [virtualAlexa]: peerValue }, 'µs')
}

/** The same ten utterances, by a model of all samples and by one of their ten. */
function amongMany(): Measurement[] {
  const { file, utterances } = syntheticModel(5000)
  const many = compileModel(parsed(file), options)
  const said = utterances.slice(0, 10)
  const samples = new Set(said.map((one) => understand(many, one)?.considered[0]?.sample))
  const few = compileModel(parsed(onlyWith(file, samples)), options)
  // By turns, so that what slows the machine down meets both.
  const times = timed(Array(rounds).fill([few, many]).flat(), turnsOf(said)).slice(rounds)
  const medianFrom = (from: 0 | 1) => median(times.filter((_, at) => at % 2 === from))
  const name = 'the same exact utterances among 5,000 samples'
  return beside(name, medianFrom(1), { 'among 10': medianFrom(0) }, 'µs')
}

/** Each utterance in turn, by both models one after the other. */
function turnsOf(utterances: readonly string[]): (model: CompiledModel) => unknown {
  let turn = 0
  return (model) => understand(model, utterances[(turn++ >> 1) % utterances.length] ?? '')
}

function compiling(): Measurement {
  const { file } = syntheticModel(5000)
  const times = timed(Array(9).fill(file), (one) => compileModel(parsed(one), options))
  return measured('a model of 5,000 samples made ready', median(times) / 1000)
}

/** The first utterance that no sample covers, with all that has to be learnt for it. */
function learning(): Measurement {
  const { file, utterances } = syntheticModel(70, 1)
  const models = Array.from({ length: 5 }, () => compileModel(parsed(file), options))
  const times = timed(models, (model) => understand(model, unheard(utterances[0] ?? '')))
  return measured('learning one intent of 70 samples', median(times) / 1000)
}

/** Utterances that no sample covers, in a model of seven intents that has learnt. */
function generalising(): Measurement[] {
  const { file, utterances } = syntheticModel(490, 7)
  const model = compileModel(parsed(file), options)
  const kinds = { generalised: utterances.map(unheard), unmatched: utterances.map(strange) }
  return Object.entries(kinds).map(([kind, said]) => {
    for (const one of said) understand(model, one)
    // Often enough that a hundredth of it is more than what else the machine does meanwhile.
    const times = timed(Array(12).fill(said).flat(), (one) => understand(model, one))
    return measured(`an utterance that is ${kind}, 99 of 100`, quantile(times, 0.99) / 1000)
  })
}

/** With a word that no sample has, so that none covers it. */
const unheard = (utterance: string): string => `kindly ${utterance} wherever`
const strange = (utterance: string): string =>
  utterance.replace(/\p{L}+/gu, (word) => [...word].reverse().join(''))

/** How many sorts of built-in values are read in each language. */
const formsRead = (): Measurement[] =>
  coverage().map(({ language, values }) =>
    measured(`built-in values read in ${language}`, values.length, 'forms'),
  )
