import { hash } from 'node:crypto'
import type { ResolvedValue } from '../../transcript/turn.ts'
import type { ModelValue } from './interaction-model.ts'
import type { Language } from './language.ts'
import type { Heard } from './tokens.ts'
import { withoutHyphens, wordsOf } from './tokens.ts'

/** The listed values of a slot type and their synonyms, by words. */
type ValueList = {
  next: Map<string, ValueList>
  /** Values that end here under their own name, then those that end here under a synonym. */
  named: readonly ModelValue[]
  meant: readonly ModelValue[]
}

// What is empty is shared and never changed: a catalogue has thousands of nodes.
const nothingNext: ValueList['next'] = new Map()
const noValues: readonly ModelValue[] = []
const nothingListed: ReadonlyMap<number, readonly ModelValue[]> = new Map()
const empty = (): ValueList => ({ next: nothingNext, named: noValues, meant: noValues })

export function listValues(values: readonly ModelValue[], language: Language): ValueList {
  const list = empty()
  for (const value of values) {
    addForms(list, value.name.value, 'named', value, language)
    for (const synonym of value.name.synonyms) addForms(list, synonym, 'meant', value, language)
  }
  return list
}

/**
 * A name, the same as one word where it has hyphens, and without the article that is written together
 * with it: samples have that ("où est la {place}" of "l'église").
 */
function addForms(...[list, name, kind, value, language]: Parameters<typeof add>): void {
  for (const form of [name, withoutHyphens(name), withoutElision(name, language)]) {
    if (form !== undefined) add(list, form, kind, value, language)
  }
}

function withoutElision(name: string, { elided }: Language): string | undefined {
  const [, article = '', rest] = /^(\p{L}+)['’](.+)$/u.exec(name) ?? []
  return elided.has(article.toLowerCase()) ? rest : undefined
}

function add(
  list: ValueList,
  name: string,
  kind: 'named' | 'meant',
  value: ModelValue,
  language: Language,
): void {
  let node = list
  for (const word of wordsOf(name, language)) node = branch(node, word)
  if (node !== list && !node[kind].includes(value)) node[kind] = [...node[kind], value]
}

function branch(node: ValueList, word: string): ValueList {
  if (node.next === nothingNext) node.next = new Map()
  const next = node.next.get(word) ?? empty()
  node.next.set(word, next)
  return next
}

/** Every listed value that is said from a token on, by the token where it ends. */
export function listedFrom(
  list: ValueList,
  heard: Heard,
  from: number,
): ReadonlyMap<number, readonly ModelValue[]> {
  const begins = heard.steps[from]?.some(({ word, isLiteral }) => !isLiteral && list.next.has(word))
  if (!begins) return nothingListed
  const ends = new Map<number, readonly ModelValue[]>()
  const walk = (node: ValueList, at: number) => {
    if (node.next.size === 0) return
    for (const { word, end, isLiteral } of heard.steps[at] ?? []) {
      const next = isLiteral ? undefined : node.next.get(word)
      if (!next) continue
      if (next.named.length + next.meant.length > 0) {
        const found = [...(ends.get(end) ?? []), ...next.named, ...next.meant]
        ends.set(end, [...new Set(found)])
      }
      walk(next, end)
    }
  }
  walk(list, from)
  return ends
}

/**
 * What entity resolution returns for a value. Alexa makes up an id of 32 hexadecimal digits for a
 * value without one; how is not documented. Here it is the MD5 of the name, so it stays the same.
 */
export const resolve = ({ id, name }: ModelValue): ResolvedValue => ({
  name: name.value,
  id: id === undefined || id === '' ? md5(name.value) : String(id),
})

const md5 = (text: string) => hash('md5', text, 'hex')
