import type { Value } from '../values.ts'
import { asText, isSame, Unfit } from '../values.ts'
import type { FunctionFamily } from './function.ts'
import { asInteger, asList } from './function.ts'

/** "Array functions". They give new lists; nothing counts as an empty one. */
export const arrayFunctions: FunctionFamily = {
  'Arrays.add': { takes: [2, 2], run: ([list, value = null]) => [...asList(list), value] },
  'Arrays.remove': {
    takes: [2, 2],
    run: ([list, value = null]) => asList(list).filter((item) => !isSame(item, value)),
  },
  'Arrays.clear': { takes: [1, 1], run: () => [] },
  'Arrays.get': { takes: [2, 2], run: ([list, position]) => itemAt(asList(list), position) },
  'Arrays.flatten': {
    takes: [1, Number.POSITIVE_INFINITY],
    run: (args) => args.flatMap(flattened),
  },
  'Arrays.contains': {
    takes: [2, 2],
    run: ([list, value = null]) => asList(list).some((item) => isSame(item, value)),
  },
  'Arrays.size': { takes: [1, 1], run: ([list]) => asList(list).length },
  // Okta's own examples ask it of `Arrays.toCsvString(…)` too.
  'Arrays.isEmpty': { takes: [1, 1], run: ([list]) => list === '' || asList(list).length === 0 },
  'Arrays.toCsvString': {
    takes: [1, 1],
    run: ([list]) =>
      asList(list)
        .map((item) => asText(item) ?? '')
        .join(','),
  },
}

const flattened = (value: Value): Value[] =>
  value === null ? [] : asList(value).flatMap((item) => (isNested(item) ? flattened(item) : [item]))

const isNested = (value: Value): boolean => Array.isArray(value)

function itemAt(list: readonly Value[], position: Value | undefined): Value {
  const item = list[asInteger(position, 'the position')]
  if (item === undefined) throw new Unfit('there is nothing at this position')
  return item
}
