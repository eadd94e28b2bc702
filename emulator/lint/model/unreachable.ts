import { splitWakeWord } from '../../alexa/invocation/wake-word.ts'
import { isExit } from '../../alexa/understanding/exit.ts'
import type { CompiledModel } from '../../alexa/understanding/model.ts'
import { understand } from '../../alexa/understanding/understand.ts'
import { ColloquyError } from '../../errors.ts'
import type { Found, Rule } from '../finding.ts'
import { collisionsOf } from './collisions.ts'
import { compiled } from './compiled.ts'
import { fillings } from './fillings.ts'
import { slotsIn } from './samples.ts'
import type { Intent, Model, Sample } from './view.ts'

export const unreachableSample: Rule<Model> = {
  name: 'unreachable-sample',
  severity: 'warning',
  basis: 'ours',
  about: 'a sample that Alexa or other samples always take first',
  remedy: 'Remove it, or say it in other words.',
  check: unreachable,
}

function* unreachable(model: Model): Iterable<Found> {
  for (const { name, samples } of model.intents) {
    for (const sample of samples.filter(({ isBroken }) => !isBroken)) {
      const why = notPassedOn(sample, name.text, model)
      if (why) yield { at: sample.at, what: `"${sample.text}" of ${name.text} ${why}` }
    }
  }
  yield* overruled(model)
}

function notPassedOn(
  { text, parts }: Sample,
  intent: string,
  { locale }: Model,
): string | undefined {
  // "go home" belongs to this intent, whoever answers it.
  const navigateHome = intent === 'AMAZON.NavigateHomeIntent' ? 'skill' : 'Alexa'
  if (slotsIn(parts).length === 0 && isExit(text, locale, { navigateHome })) {
    return 'ends the session: Alexa does not pass it on'
  }
  // A slot is a word of its own, whether or not a blank precedes it.
  return splitWakeWord(text.replaceAll('{', ' {')).wakeWord
    ? 'begins with the wake word, which is not passed on'
    : undefined
}

/** Samples with slots whose every listed value is understood as another intent. */
function* overruled(model: Model): Iterable<Found> {
  const doubtful = new Set(
    collisionsOf(model)
      .found.filter(({ filled }) => filled)
      .flatMap(({ one, other }) => [one.sample, other.sample]),
  )
  if (doubtful.size === 0) return
  const ready = compiled(model)
  if (!ready) return
  for (const intent of model.intents) {
    for (const sample of intent.samples.filter((it) => doubtful.has(it))) {
      const winner = alwaysTakenBy(ready, model, intent, sample)
      const what = `"${sample.text}" of ${intent.name.text} is always understood as ${winner}`
      if (winner) yield { at: sample.at, what }
    }
  }
}

function alwaysTakenBy(
  ready: CompiledModel,
  { types }: Model,
  intent: Intent,
  sample: Sample,
): string | undefined {
  let winner: string | undefined
  for (const utterance of fillings(intent, sample, types) ?? []) {
    const understood = intentOf(ready, utterance)
    if (understood === undefined || understood === intent.name.text) return undefined
    winner = understood
  }
  return winner
}

function intentOf(ready: CompiledModel, utterance: string): string | undefined {
  try {
    return understand(ready, utterance)?.intent
  } catch (error) {
    // What is not emulated is not known to be taken by another.
    if (error instanceof ColloquyError) return undefined
    throw error
  }
}
