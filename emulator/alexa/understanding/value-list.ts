import { createHash } from 'node:crypto'
import type { ResolvedValue } from '../../transcript/turn.ts'
import type { ModelValue } from './interaction-model.ts'
import type { Language } from './language.ts'
import type { Heard } from './tokens.ts'
import { wordsOf } from './tokens.ts'

/** The listed values of a slot type and their synonyms, by words. */
export type ValueList = {
  readonly next: Map<string, ValueList>
  /** Values that end here under their own name. */
  readonly named: Set<ModelValue>
  /** Values that end here under a synonym. */
  readonly meant: Set<ModelValue>
}

const empty = (): ValueList => ({ next: new Map(), named: new Set(), meant: new Set() })

export function listValues(values: readonly ModelValue[], language: Language): ValueList {
  const list = empty()
  for (const value of values) {
    leaf(list, value.name.value, language)?.named.add(value)
    for (const synonym of value.name.synonyms) leaf(list, synonym, language)?.meant.add(value)
  }
  return list
}

function leaf(list: ValueList, name: string, language: Language): ValueList | undefined {
  let node = list
  for (const word of wordsOf(name, language)) {
    const next = node.next.get(word) ?? empty()
    node.next.set(word, next)
    node = next
  }
  return node === list ? undefined : node
}

/** Every listed value that is said from a token on, by the token where it ends. */
export function listedFrom(list: ValueList, heard: Heard, from: number): Map<number, ModelValue[]> {
  const ends = new Map<number, ModelValue[]>()
  const walk = (node: ValueList, at: number) => {
    for (const { word, end } of heard.steps[at] ?? []) {
      const next = node.next.get(word)
      if (!next) continue
      const found = [...next.named, ...next.meant]
      if (found.length > 0) ends.set(end, [...new Set([...(ends.get(end) ?? []), ...found])])
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

const md5 = (text: string) => createHash('md5').update(text).digest('hex')
