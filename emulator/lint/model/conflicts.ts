import type { Found, Rule } from '../finding.ts'
import type { Collision } from './collisions.ts'
import { collisionsOf, mostPairs } from './collisions.ts'
import { unreachableSample } from './unreachable.ts'
import type { Model } from './view.ts'

export const conflictRules: readonly Rule<Model>[] = [
  {
    name: 'sample-conflict',
    severity: 'warning',
    basis: 'Amazon',
    about: 'the same sample under two intents',
    remedy: 'Leave it to one of them; Amazon does not say which intent it sends.',
    check: (model) => own(model, ({ filled, one }) => !filled && one.sample !== undefined, exactly),
  },
  {
    name: 'value-conflict',
    severity: 'warning',
    basis: 'ours',
    about: 'what two intents claim once a slot holds a listed value, a number, a date or a time',
    remedy: 'Say it in other words in one of the two, or join the two intents.',
    check: (model) =>
      own(model, ({ filled, other }) => filled && other.sample !== undefined, byValue),
  },
  {
    name: 'built-in-phrase',
    severity: 'warning',
    basis: 'seen',
    about: 'a sample that is a phrase of a built-in intent of the model',
    remedy: 'Leave it to the built-in intent.',
    check: (model) => own(model, ({ other }) => other.sample === undefined, asBuiltIn),
  },
  unreachableSample,
  {
    name: 'conflicts-not-all-found',
    severity: 'advice',
    basis: 'ours',
    about: 'a model with more combinations of values than are compared',
    remedy: 'Nothing is wrong with that; further conflicts may exist that are not listed here.',
    check: (model) => (collisionsOf(model).complete ? [] : [{ at: model.intentsAt, what: notAll }]),
  },
]

const notAll =
  `of samples with slots, ${mostPairs.toLocaleString('en')} combinations were compared and the rest was not; ` +
  'samples that are the same, and those without slots, were all compared'

/** Of a sample that collides with many of one intent, one is told. */
function own(
  model: Model,
  isMeant: (collision: Collision) => boolean,
  describe: (collision: Collision) => Found | undefined,
): Found[] {
  const told = new Set<string>()
  return collisionsOf(model)
    .found.filter(isMeant)
    .flatMap((collision) => {
      const { one, other } = collision
      const key = `${(other.sample ?? one.sample)?.at} ${one.intent} ${other.intent}`
      if (told.has(key)) return []
      told.add(key)
      return describe(collision) ?? []
    })
}

function exactly({ one, other }: Collision): Found | undefined {
  if (!one.sample || !other.sample) return undefined
  const also = [{ at: one.sample.at, what: `"${one.text}" of ${one.intent}` }]
  const what = `"${other.text}" of ${other.intent} is also a sample of ${one.intent}`
  return { at: other.sample.at, what, also }
}

function byValue({ one, other, utterance }: Collision): Found | undefined {
  if (!one.sample || !other.sample) return undefined
  const also = [{ at: one.sample.at, what: `"${one.text}" of ${one.intent}` }]
  const what = `"${utterance}" is "${other.text}" of ${other.intent} and "${one.text}" of ${one.intent}`
  return { at: other.sample.at, what, also }
}

function asBuiltIn({ one, other, utterance, filled }: Collision): Found | undefined {
  if (!one.sample || other.sample) return undefined
  const what = `"${one.text}" of ${one.intent} takes "${utterance}", which people say for ${other.intent}`
  const remedy = 'Add words to the sample, or take the value out of the type of the slot.'
  return { at: one.sample.at, what, ...(filled && { remedy }) }
}
