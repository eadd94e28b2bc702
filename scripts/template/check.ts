import { checkTest } from './conditions.ts'
import { checkParameter } from './parameters.ts'
import { checkProperties } from './properties.ts'
import type { Names } from './references.ts'
import { checkCondition, checkReferences } from './references.ts'
import type { Spec } from './spec.ts'
import { didYouMean } from './spec.ts'
import type { Entries, Entry, Problem, Tree } from './tree.ts'
import { entriesOf, parseTemplate, textOf, under } from './tree.ts'

const sections = [
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Rules',
].concat(['Mappings', 'Conditions', 'Transform', 'Resources', 'Outputs'])

const resourceKeys = [
  'Type',
  'Properties',
  'DependsOn',
  'Condition',
  'DeletionPolicy',
  'Metadata',
].concat(['UpdateReplacePolicy', 'UpdatePolicy', 'CreationPolicy'])

const outputKeys = ['Description', 'Value', 'Export', 'Condition']

/**
 * Everything that CloudFormation would refuse about a template, as far as it can be known without
 * AWS: names and types by its resource specification, references, conditions, parameters.
 */
export function checkTemplate(text: string, spec: Spec): readonly Problem[] {
  const { tree, problems } = parseTemplate(text)
  const section = (name: string): Entries => entriesOf(under(tree, name))
  const resources = section('Resources')
  const specOf = (name: string) => spec.resource(typeOf(resources.get(name)) ?? '')
  const names: Names = {
    parameters: section('Parameters'),
    conditions: section('Conditions'),
    mappings: section('Mappings'),
    resources,
    specOf,
    used: new Set(),
  }
  return [
    ...problems,
    ...checkKeys(entriesOf(tree), sections, 'a template'),
    ...[...names.parameters].flatMap(checkParameter),
    ...[...resources].flatMap((entry) => checkResource(entry, names, spec)),
    ...[...section('Outputs').values()].flatMap((entry) => checkOutput(entry, names)),
    ...[...names.conditions.values()].flatMap(({ value }) => checkTest(value)),
    ...['Rules', 'Conditions'].flatMap((name) => inside(under(tree, name), names)),
    ...unused(names),
  ].toSorted((one, other) => one.line - other.line || one.column - other.column)
}

const typeOf = (entry: Entry | undefined) => textOf(under(entry?.value, 'Type'))

const inside = (tree: Tree | undefined, names: Names): Problem[] =>
  tree ? checkReferences(tree, names) : []

function checkResource([name, { at, value }]: [string, Entry], names: Names, spec: Spec) {
  const type = typeOf({ at, value })
  const found = names.specOf(name)
  const properties = under(value, 'Properties')
  return [
    ...checkKeys(entriesOf(value), resourceKeys, 'a resource'),
    ...(found
      ? checkProperties(properties, at, found.properties, spec)
      : [{ ...(under(value, 'Type')?.at ?? at), problem: `there is no resource type ${type}` }]),
    ...checkDependsOn(under(value, 'DependsOn'), names),
    ...checkWhere(value, names),
  ]
}

function checkOutput({ at, value }: Entry, names: Names): Problem[] {
  const empty = under(value, 'Value') ? [] : [{ ...at, problem: 'an output needs a Value' }]
  const keys = checkKeys(entriesOf(value), outputKeys, 'an output')
  return [...empty, ...keys, ...checkWhere(value, names)]
}

/** The references of something that may be there only under a condition. */
function checkWhere(value: Tree, names: Names): Problem[] {
  const condition = under(value, 'Condition')
  const name = textOf(condition)
  if (!condition || !name) return checkReferences(value, names)
  return [...checkCondition(name, condition, names), ...checkReferences(value, names, [name])]
}

function checkDependsOn(tree: Tree | undefined, names: Names): Problem[] {
  const targets = tree?.kind === 'list' ? tree.items : tree ? [tree] : []
  return targets
    .filter((one) => !names.resources.has(textOf(one) ?? ''))
    .map(({ at }) => ({ ...at, problem: 'DependsOn: there is no such resource' }))
}

const checkKeys = (entries: Entries, known: readonly string[], what: string): Problem[] =>
  [...entries]
    .filter(([key]) => !known.includes(key))
    .map(([key, { at }]) => ({ ...at, problem: `${what} has no ${key}${didYouMean(key, known)}` }))

/** What is declared and never used is most often a reference that went elsewhere. */
const unused = ({ parameters, conditions, mappings, used }: Names): Problem[] =>
  [...parameters, ...conditions, ...mappings]
    .filter(([name]) => !used.has(name))
    .map(([name, { at }]) => ({ ...at, problem: `${name} is never used` }))
