import type { Value } from '../values.ts'
import { Unfit } from '../values.ts'
import type { FunctionFamily } from './function.ts'

/** "Data conversion functions". */
export const conversionFunctions: FunctionFamily = {
  'Convert.toInt': { takes: [1, 1], run: ([value = null]) => toInt(value) },
  'Convert.toNum': { takes: [1, 1], run: ([value = null]) => toNum(value) },
}

/** Rounds a number; text must be a whole number already. */
function toInt(value: Value): Value {
  if (typeof value === 'number') return Math.round(value)
  return value === null ? null : read(value, /^[+-]?\d+$/, 'a whole number')
}

function toNum(value: Value): Value {
  if (value === null || typeof value === 'number') return value
  return read(value, /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i, 'a number')
}

function read(value: Value, pattern: RegExp, what: string): number {
  if (typeof value === 'string' && pattern.test(value)) return Number(value)
  throw new Unfit(`the text is not ${what}`)
}
