// Run by virtual-alexa.ts in a process of its own, since what it loads takes the process over: how
// many microseconds virtual-alexa needs to find the intent of an utterance, for each number of samples.
import { VirtualAlexa } from 'virtual-alexa'
import { Utterance } from 'virtual-core'
import { medianOf } from './microseconds.ts'
import { isUsual, syntheticModel } from './synthetic-model.ts'

/** Its time grows with the samples. */
const rounds = 300

function median(samples: number): number {
  const { file, utterances } = syntheticModel(samples)
  const handler = () => ({})
  const context = VirtualAlexa.Builder().handler(handler).interactionModel(file).create().context()
  // Its declarations leave out what it marks as internal.
  if (!('interactionModel' in context) || typeof context.interactionModel !== 'function') {
    throw new Error('virtual-alexa has changed')
  }
  const model = context.interactionModel()
  return medianOf(rounds, utterances.filter(isUsual), (utterance) =>
    new Utterance(model, utterance).matched(),
  )
}

console.log(JSON.stringify(process.argv.slice(2).map(Number).map(median)))
