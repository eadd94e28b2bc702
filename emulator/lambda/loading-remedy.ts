import { isOfDecorators } from './decorators.ts'

/** What to do about a skill that could not be loaded, as far as what was thrown tells. */
export function loadingRemedy(error: unknown): string {
  if (!(error instanceof Error)) return whereItIsNamed
  const { message, stack = '' } = error
  if ('code' in error && error.code === 'ERR_IMPORT_ATTRIBUTE_MISSING') return jsonAttribute
  if (isMissingPackage(message)) return missingPackage
  if (isOfDecorators(message)) return decorators
  return isCommonJs(message) && /\.ts:\d+/.test(stack) ? needsCompiler : whereItIsNamed
}

/** A path that is not there is named in the evidence. */
const isMissingPackage = (message: string): boolean =>
  /^Cannot find (?:module|package) '(?![./]|file:)/.test(message)

/** Node runs TypeScript with imports as an ECMAScript module, `import path = require('path')` included. */
const isCommonJs = (message: string): boolean =>
  /^(?:require|module|exports|__dirname|__filename) is not defined in ES module scope/.test(message)

const whereItIsNamed =
  'Its path is `skill` in cucumber.js, or --skill of `colloquy talk`; its environment is `environment` there, or the file of --environment.'

const missingPackage =
  "Install the skill's packages in its folder; aws-sdk 2 too, which older runtimes brought along."

const jsonAttribute =
  "Write `with { type: 'json' }` behind the import: Node asks for it, on Lambda too. Where a bundler takes it without, name the bundle."

const decorators = 'Decorators need a compiler, for Lambda as for Node: name the compiled module.'

const needsCompiler =
  "What only CommonJS has, `import path = require('path')` too, needs a compiler in TypeScript with imports: name the compiled module, or write `import path from 'node:path'` and `import.meta.dirname`."
