import type { Value } from '../values.ts'
import { asText, isList, isSame, Unfit } from '../values.ts'
import type { FunctionFamily } from './function.ts'
import { asInteger, asList } from './function.ts'

/** "Array functions". They give new lists; nothing counts as an empty one, text as one with commas. */
export const arrayFunctions: FunctionFamily = {
  'Arrays.add': { takes: [2, 2], run: ([list, value = null]) => [...listIn(list), value] },
  'Arrays.remove': {
    takes: [2, 2],
    run: ([list, value = null]) => listIn(list).filter((item) => !isSame(item, value)),
  },
  'Arrays.clear': { takes: [1, 1], run: () => [] },
  'Arrays.get': { takes: [2, 2], run: ([list, position]) => itemAt(listIn(list), position) },
  'Arrays.flatten': {
    takes: [1, Number.POSITIVE_INFINITY],
    run: (args) => args.flatMap((arg) => listIn(arg).flatMap(flattened)),
  },
  'Arrays.contains': {
    takes: [2, 2],
    run: ([list, value = null]) => listIn(list).some((item) => isSame(item, value)),
  },
  'Arrays.size': { takes: [1, 1], run: ([list]) => listIn(list).length },
  'Arrays.isEmpty': { takes: [1, 1], run: ([list]) => listIn(list).length === 0 },
  'Arrays.toCsvString': {
    takes: [1, 1],
    run: ([list]) =>
      listIn(list)
        .map((item) => asText(item) ?? '')
        .join(','),
  },
}

const flattened = (value: Value): readonly Value[] =>
  isList(value) ? value.flatMap(flattened) : [value]

/** Undocumented: the spaces around a comma, with which Okta's example has it, are no part of a value. */
function listIn(value: Value | undefined): readonly Value[] {
  if (typeof value !== 'string') return asList(value)
  return value.trim() === '' ? [] : value.split(',').map((item) => item.trim())
}

function itemAt(list: readonly Value[], position: Value | undefined): Value {
  const item = list[asInteger(position, 'the position')]
  if (item === undefined) throw new Unfit('there is nothing at this position')
  return item
}
