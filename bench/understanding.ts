import { compileModel } from '../emulator/alexa/understanding/compile.ts'
import type { InteractionModel } from '../emulator/alexa/understanding/interaction-model.ts'
import { interactionModelFile } from '../emulator/alexa/understanding/interaction-model.ts'
import type { CompiledModel } from '../emulator/alexa/understanding/model.ts'
import { understand } from '../emulator/alexa/understanding/understand.ts'
import type { Measurement } from './measure.ts'
import { rounded } from './measure.ts'
import { syntheticModel } from './synthetic-model.ts'

const rounds = 4000
const options = { locale: 'en-US', skillId: 'amzn1.ask.skill.bench' }

/** Exact understanding: how long for one utterance, how far from flat, the worst, and compiling. */
export function understandingFigures(): Measurement[] {
  const [few, , many] = [10, 1000, 5000].map(exactUtterance)
  return [
    ...[few, many].flatMap((one) => one?.measured ?? []),
    {
      name: 'an exact utterance at 5,000 samples, beside 10',
      value: rounded(many?.median ?? 0),
      unit: 'µs',
      peer: 'at 10 samples',
      peerValue: rounded(few?.median ?? 0),
      ratio: rounded((many?.median ?? 0) / (few?.median ?? 1)),
    },
    compiling(),
    ...hardest(),
  ]
}

function exactUtterance(samples: number) {
  const { file, utterances } = syntheticModel(samples)
  const model = compileModel(parsed(file), options)
  const said = Array.from({ length: rounds }, (_, at) => utterances[at % utterances.length] ?? '')
  const times = timed(model, said).slice(rounds / 2)
  const name = `an exact utterance at ${samples.toLocaleString('en')} samples`
  const median = quantile(times, 0.5)
  const measured: Measurement[] = [
    { name: `${name}, median`, value: rounded(median), unit: 'µs' },
    { name: `${name}, 99 of 100`, value: rounded(quantile(times, 0.99)), unit: 'µs' },
  ]
  return { median, measured }
}

function compiling(): Measurement {
  const { file } = syntheticModel(5000)
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now()
    compileModel(parsed(file), options)
    return performance.now() - began
  })
  return {
    name: 'a model of 5,000 samples made ready',
    value: rounded(quantile(times, 0.5)),
    unit: 'ms',
  }
}

/** Six slots in a row against long sentences that do not match. */
function hardest(): Measurement[] {
  const types = ['Custom', 'AMAZON.SearchQuery', 'AMAZON.City', 'AMAZON.NUMBER']
  const utterances = [
    ['words', `go ${'zorp '.repeat(118)}`],
    ['numbers', `go ${'five '.repeat(118)}`],
    ['letters', `go ${'a '.repeat(118)}`],
    ['ten thousand words', `go ${'zorp '.repeat(10_000)}`],
  ] as const
  return types.flatMap((type) => {
    const model = compileModel(sixInARow(type), options)
    return utterances.map(([kind, utterance]) => ({
      name: `six slots in a row, ${type}, against ${kind}`,
      value: rounded(quantile(timed(model, Array(20).fill(utterance)), 0.5) / 1000),
      unit: 'ms',
    }))
  })
}

function sixInARow(type: string): InteractionModel {
  const names = [...'abcdef']
  const intent = {
    name: 'Row',
    slots: names.map((name) => ({ name, type })),
    samples: [`go ${names.map((name) => `{${name}}`).join(' ')} now`],
  }
  const languageModel = { invocationName: 'six slots', intents: [intent], types: [] }
  return parsed({ interactionModel: { languageModel } })
}

const parsed = (file: unknown): InteractionModel =>
  interactionModelFile.parse(file).interactionModel

/** Microseconds for each utterance. */
const timed = (model: CompiledModel, utterances: readonly string[]): number[] =>
  utterances.map((utterance) => {
    const began = performance.now()
    understand(model, utterance)
    return (performance.now() - began) * 1000
  })

const quantile = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? 0
