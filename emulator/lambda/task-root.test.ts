import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../simulator/colloquy.fixture.ts'

// In a process of its own, since a test runner finds and transforms modules in its own way.
const script = `
  const { loaded } = await import(${JSON.stringify(new URL('./skill-module.fixture.ts', import.meta.url).href)})
  const answer = await loaded(process.argv[1])
    .then(async ({ invoke, target }) => {
      const { outcome } = await invoke({ name: 'Ada' })
      return [outcome.response, target.warnings.length]
    })
    .catch(({ code, evidence, remedy }) => ({ code, evidence, remedy }))
  console.log(JSON.stringify(answer))
`

/** What a skill made of these files answers, and how many warnings it earns. */
function answerOf(files: Readonly<Record<string, string>>, module: string) {
  const path = join(folderWith(files), module)
  const args = ['--input-type=module', '-e', script, '--', path]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

const answers = (text: string) => `exports.handler = async ({ name }) => name + ${text}`
const greet = "export const greet = (name: string): string => 'Hello ' + name"

test.each([
  [
    'requires a file beside its handler without ./',
    {
      'index.js': `const { red } = require('colors.json'); ${answers('red')}`,
      'colors.json': '{"red":"!"}',
    },
    'index.js',
    ['Ada!', 0],
  ],
  [
    'requires a folder beside its handler without ./, from another folder',
    {
      'index.js': `const { end } = require('./speech/words'); ${answers('end')}`,
      'speech/words.js': "exports.end = require('lib/marks').end",
      'lib/marks.js': "exports.end = '?'",
    },
    'index.js',
    ['Ada?', 0],
  ],
  [
    'answers by a callback',
    { 'index.js': 'exports.handler = (event, context, done) => done(null, event.name)' },
    'index.js',
    ['Ada', 1],
  ],
  [
    'answers by a callback later',
    {
      'index.js': 'exports.handler = (e, c, done) => { setTimeout(() => done(null, e.name), 50) }',
    },
    'index.js',
    ['Ada', 1],
  ],
  [
    'answers at once',
    { 'index.js': 'exports.handler = (event) => event.name' },
    'index.js',
    ['Ada', 0],
  ],
  [
    'is an ECMAScript module by its package.json',
    {
      'index.js': 'export const handler = async ({ name }) => name',
      'package.json': '{"type":"module"}',
    },
    'index.js',
    ['Ada', 0],
  ],
  [
    'is TypeScript with imports as compilers take them',
    {
      'index.ts':
        "import { greet } from './speech'\nimport { end } from './lib'\nexport const handler = async ({ name }: { name: string }) => greet(name) + end",
      'speech.ts': greet,
      'lib/index.ts': "export * from './marks.js'",
      'lib/marks.ts': "export const end = '.'",
    },
    'index.ts',
    ['Hello Ada.', 0],
  ],
  [
    'is TypeScript with what Node does not erase',
    {
      'index.ts':
        "import { Mark, Greeter } from './speech'\nexport const handler = async ({ name }: { name: string }) => new Greeter(Mark.End).greet(name)",
      'speech.ts':
        "export enum Mark { End = '!' }\nexport class Greeter { constructor(private end: Mark) {} greet(name: string) { return name + this.end } }",
    },
    'index.ts',
    ['Ada!', 0],
  ],
  [
    'is TypeScript that imports types as if they were values',
    {
      'index.ts':
        "import { Greeting, greet as say, Named } from './speech'\nimport { Gone } from './nowhere'\n// Greeting is a type.\nexport const handler = async ({ name }: Named): Promise<Greeting | Gone> => say(name)",
      'speech.ts': `export type Greeting = string\nexport type Named = { name: string }\n${greet}`,
    },
    'index.ts',
    ['Hello Ada', 0],
  ],
  [
    'is TypeScript that names an imported type in a string, a comment and as a key',
    {
      'index.ts':
        "import { Greeting, greet } from './speech'\n/* Greeting */\nconst kinds = { Greeting: 'Greeting' }\nexport const handler = async ({ name }: any) => (greet(name) as Greeting) + ', ' + kinds.Greeting + `: Greeting`",
      'speech.ts': `export type Greeting = string\n${greet}`,
    },
    'index.ts',
    ['Hello Ada, Greeting: Greeting', 0],
  ],
  [
    'asks for domains, as the AWS SDK of old runtimes does',
    {
      'index.js':
        "const domain = require('domain'); exports.handler = async ({ name }) => name + domain.active + (name instanceof domain.Domain)",
    },
    'index.js',
    ['Adanullfalse', 0],
  ],
  [
    'answers by its context, as skills of the first SDK do',
    {
      'index.js':
        'exports.handler = (event, context) => { setTimeout(() => context.succeed(event.name + context.functionName), 50) }',
    },
    'index.js',
    ['Adaskill-under-test', 1],
  ],
  [
    'is TypeScript that imports JSON as compilers take it',
    {
      'index.ts':
        "import words from './words.json'\nimport * as all from './lib/words.json'\nimport { end } from './words.json'\nexport const handler = async ({ name }: any) => [words.end, all.end, Object.keys(all), end, name]",
      'words.json': '\uFEFF{"end":"!","two words":2,"default":3}',
      'lib/words.json': '{"end":"?","two words":2}',
    },
    'index.ts',
    [['!', '?', ['default', 'end', 'two words'], '!', 'Ada'], 0],
  ],
  [
    'is TypeScript that imports JSON as Node takes it, and by require',
    {
      'index.ts':
        "import { createRequire } from 'node:module'\nimport words from './words.json' with { type: 'json' }\nconst again = createRequire(import.meta.url)('./words.json')\nexport const handler = async () => [words.end, again.end, (await import('./words.json')).end]",
      'words.json': '{"end":"!"}',
    },
    'index.ts',
    [['!', '!', '!'], 0],
  ],
  [
    'is TypeScript with imports in a package of type commonjs',
    {
      'package.json': '{"type":"commonjs"}',
      'index.ts':
        "import { greet } from './speech'\nexport const handler = async ({ name }: any) => greet(name)",
      'speech.ts': greet,
    },
    'index.ts',
    ['Hello Ada', 0],
  ],
  [
    'is TypeScript in the style of CommonJS that imports types, and modules when it needs them',
    {
      'index.ts':
        "import type { End } from './end'\nconst end: End = '.'\nexports.handler = async ({ name }: any) =>\n  import('node:path').then(({ sep }) => name + sep + end)",
      'end.ts': "export type End = '.'",
    },
    'index.ts',
    ['Ada/.', 0],
  ],
  [
    'is TypeScript in the style of CommonJS',
    {
      'index.cts':
        "const data = require('data')\nexports.handler = async ({ name }: any) => name + data.end",
      'data.json': '{"end":";"}',
    },
    'index.cts',
    ['Ada;', 0],
  ],
])('a skill that %s is run', (_, files, module, answer) => {
  expect(answerOf(files, module)).toEqual(answer)
})

test.each([
  ['a package that is not installed', "require('no-such-package')", /no-such-package/],
  ['a missing file', "require('./none')", /\.\/none/],
])('%s is still missing', (_, source, message) => {
  expect(answerOf({ 'index.js': source }, 'index.js')).toMatchObject({
    code: 'SKILL_NOT_LOADED',
    evidence: expect.arrayContaining([expect.stringMatching(message)]),
  })
})

test.each([
  [
    'JSON without its attribute in JavaScript, as Node on Lambda refuses it',
    { 'index.mjs': "import words from './words.json'", 'words.json': '{}' },
    'words.json" needs an import attribute',
    "Write `with { type: 'json' }`",
  ],
  [
    'JSON that breaks',
    { 'index.ts': "import words from './words.json'", 'words.json': '{\n  "end": ]' },
    'words.json:2:10 is not JSON: Unexpected token',
    'Its path is',
  ],
  [
    'an import by require',
    { 'index.ts': "import fs from 'fs'\nimport path = require('path')\nexport default path" },
    'index.ts:2:',
    'name the compiled module',
  ],
  [
    'what only CommonJS has in TypeScript with imports',
    { 'index.ts': "import fs from 'fs'\nexport const handler = fs.readdirSync(__dirname)" },
    '__dirname is not defined in ES module scope',
    'name the compiled module',
  ],
  [
    'a decorator of a class',
    {
      'index.ts': "import { b } from './b'\nexport const handler = b",
      'b.ts':
        "import { D } from '@a/b'\n/** @see D */\n@D('a')\nexport class B {}\nexport const b = 1",
    },
    'b.ts:3:1 is a decorator',
    'Decorators need a compiler',
  ],
  [
    'a decorator of a parameter',
    {
      'index.ts': 'const d: any = 1\nenum E { A }\nexport class B { constructor(@d a: string) {} }',
    },
    'index.ts:3:30 is a decorator',
    'Decorators need a compiler',
  ],
  [
    'an import without its file in JavaScript',
    { 'index.mjs': "import './words'", 'words.mjs': '' },
    'Cannot find module',
    'Its path is',
  ],
])('%s is refused, with what to do', (_, files, evidence, remedy) => {
  expect(answerOf(files, Object.keys(files)[0] ?? '')).toMatchObject({
    code: 'SKILL_NOT_LOADED',
    evidence: expect.arrayContaining([expect.stringContaining(evidence)]),
    remedy: expect.stringContaining(remedy),
  })
})

test('`import` does not look there, as in Node', () => {
  const files = { 'index.mjs': "import 'words.mjs'", 'words.mjs': '' }
  expect(answerOf(files, 'index.mjs')).toMatchObject({ code: 'SKILL_NOT_LOADED' })
})
