import { isMet } from '../template/conditions.ts'
import { misfit } from '../template/parameters.ts'
import type { Tree } from '../template/tree.ts'
import { entriesOf, parseTemplate, textOf, under } from '../template/tree.ts'

type Given = Readonly<Record<string, string>>

/** Why CloudFormation would not take these parameters for this template. */
export function refusal(text: string, given: Given): string | undefined {
  const { tree } = parseTemplate(text)
  const declared = entriesOf(under(tree, 'Parameters'))
  const unknown = Object.keys(given).filter((name) => !declared.has(name))
  if (unknown.length > 0) return `Parameters: [${unknown.join(', ')}] do not exist in the template`
  const absent = [...declared]
    .filter(([name, { value }]) => given[name] === undefined && !under(value, 'Default'))
    .map(([name]) => name)
  if (absent.length > 0) return `Parameters: [${absent.join(', ')}] must have values`
  const misfits = [...declared].flatMap(([name, { value }]) => {
    const because = given[name] === undefined ? undefined : misfit(given[name], value)
    return because ? [`Parameter ${name} ${because}`] : []
  })
  return misfits[0] ?? brokenRule(tree, given)
}

/** What the first rule says that is not kept. */
function brokenRule(tree: Tree, given: Given): string | undefined {
  const assertions = [...entriesOf(under(tree, 'Rules')).values()]
    .filter(({ value }) => {
      const test = under(value, 'RuleCondition')
      return !test || isMet(test, tree, given)
    })
    .flatMap(({ value }) => itemsOf(under(value, 'Assertions')))
  const broken = assertions.find((one) => {
    const test = under(one, 'Assert')
    return test && !isMet(test, tree, given)
  })
  return broken && (textOf(under(broken, 'AssertDescription')) ?? 'a rule is not kept')
}

const itemsOf = (tree: Tree | undefined) => (tree?.kind === 'list' ? tree.items : [])
