import { once } from '../../../once.ts'
import type { CompiledModel } from '../model.ts'
import { hear } from '../tokens.ts'
import type { Acceptance } from './acceptance.ts'
import { trainAcceptance } from './acceptance.ts'
import { fill } from './fills.ts'
import type { Seen } from './intent-features.ts'
import { intentFeatures } from './intent-features.ts'
import type { IntentSamples, Lesson } from './lesson.ts'
import { lessonOf } from './lesson.ts'
import { readSentence } from './read.ts'
import type { Sentence } from './sentence.ts'
import { trainSoftmax } from './softmax.ts'
import type { Tagger } from './tagger.ts'
import { trainTagger } from './tagger.ts'

/** What an interaction model taught; what one intent needs is learnt when it is first needed. */
export type Learnt = {
  readonly lesson: Lesson
  /** How likely each intent is, in the order of the lesson, given that it is one of them. */
  readonly chances: (sentence: Sentence) => Float64Array
  readonly acceptance: (intent: IntentSamples) => Acceptance
  readonly tagger: (intent: IntentSamples) => Tagger
}

const filling = { times: 4, hideValue: () => 0.2, hideWord: 0.03 } as const
/** Training sentences of all intents together, and of one. */
const sentences = 4000
const perIntent = 280

const models = new WeakMap<CompiledModel, Learnt>()

/** What a model taught, learnt once; undefined in a language of which nothing is known. */
export function learntFrom(model: CompiledModel): Learnt | undefined {
  const known = models.get(model)
  if (known) return known
  const lesson = lessonOf(model)
  if (lesson.general.background.length === 0) return undefined
  const learnt = learn(lesson)
  models.set(model, learnt)
  return learnt
}

function learn(lesson: Lesson): Learnt {
  const { general, model } = lesson
  const seen = { words: lesson.carriers, classes: lesson.words.classes, stems: lesson.stems }
  const background = () =>
    general.background.map((text) => readSentence(hear(text, model.language), lesson))
  const others = once(background)
  const classifier = once(() => trainIntents(lesson, seen))
  return {
    lesson,
    chances: (sentence) => classifier()(intentFeatures(sentence, seen)),
    acceptance: perKey((intent) => trainAcceptance(intent, lesson, others())),
    tagger: perKey((intent) => trainTagger(intent, lesson)),
  }
}

function trainIntents(lesson: Lesson, seen: Seen) {
  const { intents } = lesson
  const classes = Math.max(1, intents.length)
  const atMost = Math.min(perIntent, Math.max(20, Math.floor(sentences / classes)))
  const examples = intents.flatMap((intent, target) =>
    fill(intent, lesson, { ...filling, atMost }).map((sentence) => ({
      features: intentFeatures(sentence, seen),
      target,
    })),
  )
  return trainSoftmax(examples, { classes, epochs: 5, decay: 1e-3 })
}

function perKey<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>()
  return (key) => {
    const known = made.get(key) ?? make(key)
    made.set(key, known)
    return known
  }
}
