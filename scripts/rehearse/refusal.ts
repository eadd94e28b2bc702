import type { Tree } from '../template/tree.ts'
import { entriesOf, parseTemplate, textOf, under } from '../template/tree.ts'

/** Why CloudFormation would not take these parameters for this template, in its words. */
export function refusal(
  template: string,
  given: Readonly<Record<string, string>>,
): string | undefined {
  const declared = entriesOf(under(parseTemplate(template).tree, 'Parameters'))
  const unknown = Object.keys(given).filter((name) => !declared.has(name))
  if (unknown.length > 0) return `Parameters: [${unknown.join(', ')}] do not exist in the template`
  const absent = [...declared]
    .filter(([name, { value }]) => given[name] === undefined && !under(value, 'Default'))
    .map(([name]) => name)
  if (absent.length > 0) return `Parameters: [${absent.join(', ')}] must have values`
  return [...declared]
    .map(([name, { value }]) => misfit(name, value, given[name]))
    .find((because) => because)
}

function misfit(name: string, parameter: Tree, value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const pattern = textOf(under(parameter, 'AllowedPattern'))
  if (pattern && !new RegExp(`^(?:${pattern})$`).test(value)) {
    return `Parameter ${name} failed to satisfy constraint: must match pattern ${pattern}`
  }
  const allowed = under(parameter, 'AllowedValues')
  const values = allowed?.kind === 'list' ? allowed.items.map(plainText) : undefined
  return values && !values.includes(value)
    ? `Parameter '${name}' must be one of AllowedValues`
    : undefined
}

const plainText = (tree: Tree): string => (tree.kind === 'scalar' ? String(tree.value) : '')
