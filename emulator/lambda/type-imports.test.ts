import { expect, it } from 'vitest'
import { mayImportTypes, withoutTypeImports } from './type-imports.ts'

it.each([
  ["import { a, B } from 'x'\na()", "import { a,   } from 'x'\na()"],
  ["import { A, b } from 'x'\nb()", "import {    b } from 'x'\nb()"],
  ["import { B } from 'x'\n// B", '                     \n// B'],
  ["import d, { B } from 'x'\nd(B)", "import d, { B } from 'x'\nd(B)"],
  ["import d, { B } from 'x'\nd.B", "import d, {   } from 'x'\nd.B"],
  ["import D, { b } from 'x'\nb()", "import    { b } from 'x'\nb()"],
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

const used = "import { A } from 'x'\n"
const unused = '                     \n'

it.each([
  'a === \'A\' || a === "A"',
  "a('it\\'s A')",
  `b(\`A and \${a} A \${\`A\`} \\\`A\`)`,
  'b(/A/.test(a))',
  'if (a) /[/]A/.test(a)',
  'return /\\/A/u',
  'a // A',
  'a /* A */ + 1',
  'a.A + a?.A + a\n  .A',
  'b({ A: 1 })',
  'b({ a, A: 1 })',
  'b({ A(c, d = e()) {} })',
  'class b { A = 1; async A() {}; get A() {} }',
])('%j does not use A', (code) => {
  expect(withoutTypeImports(used + code)).toBe(unused + code)
  expect(mayImportTypes(`${used}a as A\n${code}`)).toBe(true)
})

it.each([
  `b(\`A is \${A} A\`)`,
  `b(\`\${{ a: \`\${A}\` }}\`)`,
  "'a' + A + 'b'",
  'b(...A)',
  'b({ A })',
  'b({ a: A })',
  'a ? A : b',
  'a ? b : A',
  'case A: b()',
  'A(b); { c() }',
  'b(c, A(d))',
  'a[A]',
  'x = a / A / b',
  'x = (a) / A / b',
  'i++ / A / b',
  'x = a[0] / A / b',
  'A === b',
  '"/*" + A + "*/"',
  'b = /[/*]/.test(a) && A && /[*/]/',
  "b = /'/.test(a) && A && /'/",
  'typeof A',
  'class b extends A {}',
  'export { A }',
])('%j uses A', (code) => {
  expect(withoutTypeImports(used + code)).toBe(used + code)
})

it('an import that is only told of is none', () => {
  const code =
    "import { a } from 'x'\n/*\nimport { A } from 'y'\n*/\na(`\nimport { A } from 'y'\n`)"
  expect(withoutTypeImports(code)).toBe(code)
})

it.each([
  ["import { A } from 'x'\nconst a: A = 1", true],
  ["import { A } from 'x'\nconst a: A = b('(A) = A')", true],
  ["import { A } from 'x'\nconst a: (A | B)[] = []", true],
  ["import { A } from 'x'\nconst a: [B, A] = b", true],
  ["import { A } from 'x'\nconst a: B<B, A, C> = b", true],
  ["import { A } from 'x'\ntype B<C = A> = A", true],
  ["import { A } from 'x'\ntype B = A.C", true],
  ["import { a } from 'x'\ntype B = a.C", true],
  ["import { a } from 'x'\nconst b: () => a.C = c", true],
  ["import { A } from 'x'\ninterface B { A(): void; a: A }", true],
  ["import { A } from 'x'\nb.add(C, A, D)", false],
  ["import { A } from 'x'\nA.b.c(d)", false],
  ["import { A } from 'x'\nconst a = A.b", false],
  [`import { A } from 'x'\nb(\`\${A}\`)`, false],
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
