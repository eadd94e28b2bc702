import { directiveKinds } from '../directives.ts'
import { isAbsent, isObject, kindOfValue } from '../json.ts'
import type { Problem, Rule } from '../problem.ts'
import { directivesOf, recalled, sure } from '../problem.ts'

const list: Rule = ({ response }) => {
  const { directives } = response
  if (isAbsent(directives) || Array.isArray(directives)) return []
  return [sure('response.directives', `must be a list; it is ${kindOfValue(directives)}`)]
}

const entries: Rule = ({ response }) =>
  Array.isArray(response['directives']) ? response['directives'].flatMap(entry) : []

function entry(directive: unknown, index: number): readonly Problem[] {
  const where = `response.directives[${index}]`
  if (!isObject(directive)) {
    return [sure(where, `must be an object; it is ${kindOfValue(directive)}`)]
  }
  const { type } = directive
  return typeof type === 'string'
    ? []
    : [sure(`${where}.type`, `must be text; it is ${kindOfValue(type)}`)]
}

const known: Rule = ({ response }) =>
  directivesOf(response)
    .filter(({ type }) => !Object.hasOwn(directiveKinds, type))
    .map(({ where, type }) =>
      sure(where, `Alexa knows no directive ${type}`, {
        message: `The following directives are not supported: ${type}`,
      }),
    )

/** Recalled: the SDK's maintainers first ask whether the interface was declared. */
const declared: Rule = ({ response, interfaces }) =>
  directivesOf(response).flatMap(({ where, type }) => {
    const needed = directiveKinds[type]?.interface
    if (!needed || interfaces.includes(needed)) return []
    return [recalled(where, `${type} needs the interface ${needed}, which skill.json lacks`)]
  })

/** Recalled: a skill must ask `supportedInterfaces` before it uses one. */
const supported: Rule = ({ response, device }) =>
  directivesOf(response).flatMap(({ where, type }) => {
    const needed = directiveKinds[type]?.device
    if (!needed || !device || Object.hasOwn(device.supports, needed)) return []
    return [recalled(where, `${type} does not work on ${device.name}, which has no ${needed}`)]
  })

export const directiveRules: readonly Rule[] = [list, entries, known, declared, supported]
