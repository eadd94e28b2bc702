import { wordsOf } from '../../alexa/understanding/tokens.ts'
import type { Found, Rule } from '../finding.ts'
import type { Text } from '../located.ts'
import type { Model, Type, Value } from './view.ts'
import { repeated } from './view.ts'

type Wordy = (text: Text) => string

export const valueRules: readonly Rule<Model>[] = [
  {
    name: 'duplicate-value',
    severity: 'warning',
    basis: 'ours',
    about: 'the same value twice in a slot type, but for case and punctuation',
    remedy: 'Join the two, with the synonyms of both.',
    check: (model) => each(model, duplicateValues),
  },
  {
    name: 'duplicate-value-id',
    severity: 'warning',
    basis: 'ours',
    about: 'one id for two values of a slot type',
    remedy: 'Give each value an id of its own, or make one a synonym of the other.',
    check: (model) => each(model, duplicateIds),
  },
  {
    name: 'duplicate-synonym',
    severity: 'advice',
    basis: 'ours',
    about: 'a synonym that repeats its value, or another synonym of it',
    remedy: 'Remove it: it adds nothing.',
    check: (model) => each(model, duplicateSynonyms),
  },
  {
    name: 'shared-synonym',
    severity: 'advice',
    basis: 'Amazon',
    about: 'a synonym that means another value of the type as well: entity resolution returns both',
    remedy: 'Leave it to one of them, or let the skill ask which is meant.',
    check: (model) => each(model, sharedSynonyms),
  },
  {
    name: 'empty-value',
    severity: 'warning',
    basis: 'ours',
    about: 'a value or synonym without words',
    remedy: 'Remove it, or write it as it is spoken.',
    check: (model) => each(model, emptyValues),
  },
]

function* each(
  { types, language }: Model,
  rule: (type: Type, words: Wordy) => Iterable<Found>,
): Iterable<Found> {
  const words = ({ text }: Text) => wordsOf(text, language).join(' ')
  for (const type of types) yield* rule(type, words)
}

function* duplicateValues({ name, values }: Type, words: Wordy): Iterable<Found> {
  const named = values.map((value) => value.name).filter((text) => words(text) !== '')
  for (const { first, again } of repeated(named, words)) {
    const also = [{ at: first.at, what: `"${first.text}"` }]
    yield { at: again.at, what: `the value "${again.text}" is twice in ${name.text}`, also }
  }
}

function* duplicateIds({ name, values }: Type, words: Wordy): Iterable<Found> {
  const withId = values.flatMap((value) => (value.id?.text ? [{ value, id: value.id }] : []))
  for (const { first, again } of repeated(withId, ({ id }) => id.text)) {
    if (words(first.value.name) === words(again.value.name)) continue
    const what = `the id "${again.id.text}" of "${again.value.name.text}" is that of another value of ${name.text}`
    yield { at: again.id.at, what, also: [{ at: first.id.at, what: first.value.name.text }] }
  }
}

function* duplicateSynonyms({ values }: Type, words: Wordy): Iterable<Found> {
  for (const { name, synonyms } of values) {
    for (const { first, again } of repeated([name, ...synonyms], words)) {
      const also = [{ at: first.at, what: `"${first.text}"` }]
      if (words(again) !== '') yield { at: again.at, what: `"${again.text}" is here already`, also }
    }
  }
}

function* sharedSynonyms({ name: type, values }: Type, words: Wordy): Iterable<Found> {
  const owners = new Map<string, { value: Value; at: number }>()
  for (const value of values) owners.set(words(value.name), { value, at: value.name.at })
  for (const value of values) {
    for (const synonym of value.synonyms) {
      const said = words(synonym)
      const owner = owners.get(said)
      if (!owner) owners.set(said, { value, at: synonym.at })
      else if (said !== '' && words(owner.value.name) !== words(value.name)) {
        const what = `"${synonym.text}" means "${value.name.text}" and "${owner.value.name.text}" in ${type.text}`
        yield { at: synonym.at, what, also: [{ at: owner.at, what: 'the other place' }] }
      }
    }
  }
}

function* emptyValues({ name: type, values }: Type, words: Wordy): Iterable<Found> {
  for (const text of values.flatMap(({ name, synonyms }) => [name, ...synonyms])) {
    if (words(text) === '')
      yield { at: text.at, what: `"${text.text}" in ${type.text} has no words` }
  }
}
