import type { ObjectName, Value } from './values.ts'

/** The operators between two values. */
export type Operator =
  | ('||' | '&&' | '+' | '-')
  | ('==' | '!=' | '<' | '<=' | '>' | '>=' | 'matches')

/** An expression as it was read; `at` counts characters from 1. */
export type Node =
  | { readonly type: 'literal'; readonly value: Value }
  | { readonly type: 'list'; readonly items: readonly Node[] }
  | {
      readonly type: 'attribute'
      readonly object: ObjectName
      readonly attribute: string
      readonly at: number
    }
  /** `appuser != null`: whether the token is for a person. */
  | { readonly type: 'presence'; readonly object: 'user' | 'appuser'; readonly is: boolean }
  | { readonly type: 'call'; readonly name: string; readonly args: Nodes; readonly at: number }
  /** `user.getGroups(…).![name]`: the names of the person's groups that meet all criteria. */
  | { readonly type: 'groups'; readonly criteria: readonly Criterion[] }
  /** `list[index]` */
  | { readonly type: 'element'; readonly of: Node; readonly index: Node; readonly at: number }
  | { readonly type: 'not' | 'minus'; readonly operand: Node; readonly at: number }
  | {
      readonly type: 'operation'
      readonly operator: Operator
      readonly left: Node
      readonly right: Node
      readonly at: number
    }
  | {
      readonly type: 'choice'
      readonly condition: Node
      readonly then: Node
      readonly otherwise: Node
      readonly at: number
    }
  /** Elvis: `preferred ?: otherwise`. */
  | { readonly type: 'default'; readonly preferred: Node; readonly otherwise: Node }

type Nodes = readonly Node[]

/** What a group must have: one of these values, which a name may begin with. */
export type Criterion = {
  readonly key: GroupKey
  readonly operator: 'EXACT' | 'STARTS_WITH'
  readonly values: Node
}

export const groupKeys = ['group.id', 'group.type', 'group.profile.name'] as const
export type GroupKey = (typeof groupKeys)[number]
