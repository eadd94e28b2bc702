import type { ObjectName, Value } from './values.ts'

/** The operators between two values. */
export type Operator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-'

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
