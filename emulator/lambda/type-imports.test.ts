import { expect, it } from 'vitest'
import { mayImportTypes, withoutTypeImports } from './type-imports.ts'

it.each([
  ["import { a, B } from 'x'\na()", "import { a,   } from 'x'\na()"],
  ["import { A, b } from 'x'\nb()", "import {    b } from 'x'\nb()"],
  ["import { B } from 'x'\n// B", '                     \n// B'],
  ["import d, { B } from 'x'\nd.B", "import d, { B } from 'x'\nd.B"],
  ["import { a as B, C } from 'x'\nB", "import { a as B,   } from 'x'\nB"],
  ["import * as ns from 'x'\nns.a", "import * as ns from 'x'\nns.a"],
  ["import 'x'\n", "import 'x'\n"],
  [
    "import {\n  a,\n  B,\n} from 'x'\nexport { a }",
    "import {\n  a,\n    \n} from 'x'\nexport { a }",
  ],
  ["import { $a, a } from 'x'\n$a", "import { $a,   } from 'x'\n$a"],
])('%j becomes %j', (code, expected) => {
  expect(withoutTypeImports(code)).toBe(expected)
})

it.each([
  ["import { A } from 'x'\nconst a: A = 1", true],
  ["import { interfaces } from 'x'\nconst a: interfaces.b.C = 1", true],
  ["import { A } from 'x'\nclass B implements A {}", true],
  ["import { A } from 'x'\ntype B = A", true],
  ["import type { A } from 'x'\nconst a: A = 1", false],
  ["import { a } from 'x'\na.b()", false],
  ["import { A } from 'x'\nconst a: A = new A()", false],
  ["import { A } from 'x'\nclass B extends A {}", false],
  ["import { a, b } from 'x'\nc(a, b)", false],
])('whether %j may import a type: %j', (source, expected) => {
  expect(mayImportTypes(source)).toBe(expected)
})
