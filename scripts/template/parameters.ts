import type { Entry, Problem } from './tree.ts'
import { entriesOf, textOf, under } from './tree.ts'

const keys = ['Type', 'Default', 'Description', 'NoEcho', 'AllowedPattern', 'AllowedValues'].concat(
  ['ConstraintDescription', 'MinLength', 'MaxLength', 'MinValue', 'MaxValue'],
)

const types =
  /^(String|Number|List<Number>|CommaDelimitedList|AWS::[\w:]+(<[\w:<>]+>)?|List<AWS::[\w:]+>)$/

/** Checks a parameter by itself: what it says, and that its default keeps to it. */
export function checkParameter([name, { at, value }]: readonly [string, Entry]): Problem[] {
  const wrong = [...entriesOf(value)].filter(([key]) => !keys.includes(key))
  const unknown = wrong.map(([key, entry]) => {
    return { ...entry.at, problem: `a parameter has no ${key}` }
  })
  const type = under(value, 'Type')
  if (!types.test(textOf(type) ?? '')) {
    unknown.push({ ...(type?.at ?? at), problem: `${name} has no type that there is` })
  }
  const preset = under(value, 'Default')
  if (preset?.kind !== 'scalar') return unknown
  const because = misfit(String(preset.value), value)
  return because ? [...unknown, { ...preset.at, problem: `the default ${because}` }] : unknown
}

/** Why a parameter does not take a value, in words that follow its name. */
export function misfit(given: string, parameter: Entry['value']): string | undefined {
  const pattern = textOf(under(parameter, 'AllowedPattern'))
  if (pattern && !new RegExp(`^(?:${pattern})$`).test(given)) return `does not match ${pattern}`
  const allowed = under(parameter, 'AllowedValues')
  const values = allowed?.kind === 'list' ? allowed.items : undefined
  if (values && !values.some((one) => one.kind === 'scalar' && String(one.value) === given)) {
    return 'is not among the allowed values'
  }
  const [least, most] = [numberUnder(parameter, 'MinValue'), numberUnder(parameter, 'MaxValue')]
  if (least !== undefined && Number(given) < least) return `is less than ${least}`
  if (most !== undefined && Number(given) > most) return `is more than ${most}`
  return undefined
}

function numberUnder(parameter: Entry['value'], key: string): number | undefined {
  const found = under(parameter, key)
  return found?.kind === 'scalar' ? Number(found.value) : undefined
}
