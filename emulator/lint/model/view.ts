import type { Language } from '../../alexa/understanding/language.ts'
import { languageOf } from '../../alexa/understanding/language.ts'
import type { MissingAround } from '../../alexa/understanding/model-form.ts'
import { missingAround } from '../../alexa/understanding/model-form.ts'
import type { SamplePart } from '../../alexa/understanding/sample.ts'
import { readSample } from '../../alexa/understanding/sample.ts'
import type { Place } from '../finding.ts'
import type { Located, Text } from '../located.ts'
import { listIn, member, plain, textIn, textsIn } from '../located.ts'

export type Sample = Text & {
  readonly parts: readonly SamplePart[]
  /** Braces that are not in pairs, or name no slot: what its parts are is not sure. */
  readonly isBroken: boolean
}

export type Slot = {
  readonly name: Text
  readonly type: Text | undefined
  readonly samples: readonly Sample[]
  readonly node: Located
}

export type Intent = {
  readonly name: Text
  readonly slots: readonly Slot[]
  readonly samples: readonly Sample[]
  readonly isBuiltIn: boolean
}

export type Value = {
  readonly id: Text | undefined
  readonly name: Text
  readonly synonyms: readonly Text[]
}

export type Type = {
  readonly name: Text
  readonly values: readonly Value[]
  /** A catalogue: its values are not in the file. */
  readonly isSupplied: boolean
}

/** An interaction model as the rules read it: whatever has a name, however odd the rest. */
export type Model = {
  readonly file: string
  readonly text: string
  readonly root: Located
  readonly locale: string
  readonly language: Language
  /** Where the list of the intents stands. */
  readonly intentsAt: Place
  readonly invocationName: Text | undefined
  readonly intents: readonly Intent[]
  readonly types: readonly Type[]
  readonly missing: MissingAround | undefined
  /** What has `languageModel`, `dialog` and `prompts`. */
  readonly body: Located | undefined
  readonly languageModel: Located | undefined
}

/** The locale of a file that is named for none. */
const defaultLocale = 'en-US'

/** The language and country that a file is named for. */
export const localeOf = (file: string): string | undefined =>
  /(?:^|[\\/])([a-z]{2}-[A-Z]{2})\.json$/.exec(file)?.[1]

/** Reads a model without refusing anything. */
export function viewModel(file: string, text: string, root: Located): Model {
  const locale = localeOf(file) ?? defaultLocale
  const language = languageOf(locale)
  const missing = missingAround(plain(root))
  const body = member(root, 'interactionModel') ?? root
  const languageModel =
    missing === 'interactionModel.languageModel' ? root : member(body, 'languageModel')
  return {
    file,
    text,
    root,
    locale,
    language,
    missing,
    body,
    languageModel,
    intentsAt: (member(languageModel, 'intents') ?? languageModel ?? root).at,
    invocationName: textIn(languageModel, 'invocationName'),
    intents: listIn(languageModel, 'intents').flatMap((node) => intent(node, language)),
    types: listIn(languageModel, 'types').flatMap(type),
  }
}

function intent(node: Located, language: Language): Intent[] {
  const name = textIn(node, 'name')
  if (!name) return []
  return [
    {
      name,
      slots: listIn(node, 'slots').flatMap((it) => slot(it, language)),
      samples: samples(node, language),
      isBuiltIn: name.text.startsWith('AMAZON.'),
    },
  ]
}

function slot(node: Located, language: Language): Slot[] {
  const name = textIn(node, 'name')
  return name ? [{ name, type: textIn(node, 'type'), samples: samples(node, language), node }] : []
}

const samples = (node: Located, language: Language): Sample[] =>
  textsIn(node, 'samples').map(({ text, at }) => ({
    text,
    at,
    parts: readSample(text, language),
    isBroken: /[{}]/.test(text.replace(/\{[^{}]*[^{}\s][^{}]*\}/g, ' ')),
  }))

function type(node: Located): Type[] {
  const name = textIn(node, 'name')
  const supplier = member(node, 'valueSupplier')
  const inline = listIn(supplier, 'values')
  const values = [...listIn(node, 'values'), ...inline].flatMap(value)
  return name ? [{ name, values, isSupplied: supplier !== undefined && inline.length === 0 }] : []
}

function value(node: Located): Value[] {
  const name = member(node, 'name')
  const text = textIn(name, 'value')
  return text ? [{ id: textIn(node, 'id'), name: text, synonyms: textsIn(name, 'synonyms') }] : []
}

/** Texts that are the same in `key`, each after the first with the first. */
export function repeated<T>(
  items: readonly T[],
  key: (item: T) => string,
): { readonly first: T; readonly again: T }[] {
  const known = new Map<string, T>()
  return items.flatMap((again) => {
    const first = known.get(key(again))
    if (first !== undefined) return [{ first, again }]
    known.set(key(again), again)
    return []
  })
}
