import { closest } from 'fastest-levenshtein'
import { dialogTurns } from '../directives.ts'
import type { Json } from '../json.ts'
import { isObject, objectAt, textAt } from '../json.ts'
import type { ModelForDirectives, Placed, Problem, Rule } from '../problem.ts'
import { directivesOf, sure } from '../problem.ts'

/** https://developer.amazon.com/docs/custom-skills/dialog-interface-reference.html */
type About = Placed & {
  readonly model: ModelForDirectives
  /** The intent that the directive is about, where it is about one. */
  readonly target: string | undefined
}

const forDialog =
  (rule: (about: About) => readonly Problem[]): Rule =>
  ({ response, model, intent }) =>
    directivesOf(response)
      .filter(({ type }) => dialogTurns.includes(type))
      .flatMap((placed) =>
        model ? rule({ ...placed, model, target: updatedIntent(placed.directive) ?? intent }) : [],
      )

const updatedIntent = (directive: Json) => textAt(objectAt(directive, 'updatedIntent'), 'name')

const dialogIntents = ({ dialog }: ModelForDirectives) => dialog?.intents ?? []

/** Alexa names the class of the directive: `Dialog.Delegate` is a `DelegateDirective` to it. */
const notSupported = (type: string) =>
  `The following directives are not supported: ${type.replace('Dialog.', '')}Directive`

const aboutAnIntent = forDialog(({ where, type, target }) =>
  target === undefined
    ? [
        sure(where, `${type} needs an updatedIntent where the request has no intent`, {
          message: notSupported(type),
        }),
      ]
    : [],
)

const inTheDialogModel = forDialog(({ where, type, target, model }) => {
  if (!target || dialogIntents(model).some(({ name }) => name === target)) return []
  return [
    sure(where, `${type} is about ${target}, for which the model has no dialog`, {
      message: notSupported(type),
    }),
  ]
})

const slotNamed: Readonly<Record<string, string>> = {
  'Dialog.ElicitSlot': 'slotToElicit',
  'Dialog.ConfirmSlot': 'slotToConfirm',
}

const slot = forDialog(({ where, type, directive, target, model }) => {
  const field = slotNamed[type]
  if (!field || !target) return []
  const name = textAt(directive, field)
  if (!name) return [sure(`${where}.${field}`, 'is required')]
  return unknownSlot(where, `${type} names slot`, name, slotsOf(model, target))
})

const updatedSlots = forDialog(({ where, directive, target, model }) => {
  const { slots } = objectAt(directive, 'updatedIntent')
  if (!target || !isObject(slots)) return []
  const known = slotsOf(model, target)
  return Object.keys(slots).flatMap((name) =>
    unknownSlot(`${where}.updatedIntent`, 'has slot', name, known),
  )
})

const slotsOf = (model: ModelForDirectives, intent: string): readonly string[] =>
  model.languageModel.intents
    .filter(({ name }) => name === intent)
    .flatMap(({ slots = [] }) => slots.map(({ name }) => name))

function unknownSlot(
  where: string,
  names: string,
  name: string,
  known: readonly string[],
): readonly Problem[] {
  if (known.includes(name)) return []
  const nearest = known.length > 0 ? `"${closest(name, [...known])}"` : 'no slot'
  return [sure(where, `${names} "${name}"; the model has ${nearest}`)]
}

export const dialogRules: readonly Rule[] = [aboutAnIntent, inTheDialogModel, slot, updatedSlots]
