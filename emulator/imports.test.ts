import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, it } from 'vitest'

type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean }

const parts = ['skill', 'emulator', 'step-definitions'] as const

/** What only tests read may reach further. */
const isForTests = (path: string) => /\.(test|fixture)\.ts$/.test(path)

const sources = parts
  .flatMap((part) => globSync(`${part}/**/*.ts`))
  .filter((path) => !isForTests(path))

const statement = /^(?:import|export)\b(\s+type\b)?[^'"`;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm

/** Of one file; relative ones as paths from the root of the repository. */
const importsOf = (from: string, text: string): Import[] =>
  [...text.matchAll(statement)].map(([, type, named, bare]) => {
    const module = named ?? bare ?? ''
    const to = module.startsWith('.') ? normalize(join(dirname(from), module)) : module
    return { from, to, typeOnly: type !== undefined }
  })

const folderOf = (path: string) => /^emulator\/([^/]+)\//.exec(path)?.[1] ?? ''
const partOf = (path: string) => parts.find((part) => path.startsWith(`${part}/`))
const apart = ['alexa', 'okta', 'lambda', 'service', 'transcript']

/** Why an import is not allowed, or nothing. */
function fault({ from, to, typeOnly }: Import): string | undefined {
  const [here, there] = [partOf(from), partOf(to)]
  if (to.startsWith('..')) return 'leaves the repository'
  if (here === 'skill' && there !== 'skill' && isOurs(to)) return 'the skill stands alone'
  if (here === 'emulator' && (there === 'skill' || there === 'step-definitions')) {
    return 'the emulator knows no skill and no steps'
  }
  if (here === 'emulator' && /^@?cucumber/.test(to)) return 'the emulator knows no cucumber'
  if (here === 'step-definitions' && there === 'skill') return 'steps know no skill'
  if (here === 'step-definitions' && there === 'emulator' && to !== 'emulator/index.ts') {
    return 'steps come in by emulator/index.ts'
  }
  return betweenFolders(folderOf(from), folderOf(to), to, typeOnly)
}

const isOurs = (path: string) => /^[\w-]+\//.test(path) && path.endsWith('.ts')

/** The folders that stand in for different services meet in emulator.ts, and as ports. */
function betweenFolders(here: string, there: string, to: string, typeOnly: boolean) {
  if (here === there || !apart.includes(here) || !apart.includes(there)) return undefined
  const ports = ['emulator/transcript/turn.ts', 'emulator/lambda/target.ts']
  return typeOnly && ports.includes(to) ? undefined : `${here} does not import ${there}`
}

const faultsIn = (imports: readonly Import[]) =>
  imports.flatMap((one) => {
    const because = fault(one)
    return because ? [`${one.from} imports ${one.to}: ${because}`] : []
  })

it('every file imports only what it may', () => {
  const imports = sources.flatMap((path) => importsOf(path, readFileSync(path, 'utf8')))
  expect(imports.length).toBeGreaterThan(sources.length)
  expect(faultsIn(imports)).toEqual([])
})

it.each([
  ['skill/a.ts', "import { clock } from '../emulator/clock.ts'"],
  ['skill/okta/a.ts', "import type { Turn } from '../../emulator/index.ts'"],
  ['emulator/a.ts', "import '../skill/lambda.ts'"],
  ['emulator/a.ts', "export { say } from '../step-definitions/speaking.ts'"],
  ['emulator/a.ts', "import { Given } from '@cucumber/cucumber'"],
  ['emulator/alexa/a.ts', "import { createOkta } from '../okta/okta.ts'"],
  ['emulator/alexa/a/a.ts', "import type {\n  Okta,\n} from '../../okta/okta.ts'"],
  ['emulator/alexa/a.ts', "import { redactTurn } from '../transcript/turn.ts'"],
  ['emulator/lambda/a.ts', "import type { Transcript } from '../transcript/transcript.ts'"],
  ['emulator/okta/a.ts', "export * from '../alexa/turn.ts'"],
  ['step-definitions/support/a.ts', "import { Clock } from '../../emulator/clock.ts'"],
  ['step-definitions/a.ts', "import { prompts } from '../skill/speech/prompts.ts'"],
  ['emulator/a.ts', "import { a } from '../../elsewhere/a.ts'"],
])('in %s it would find %j', (path, line) => {
  expect(faultsIn(importsOf(path, `${line}\n`))).toHaveLength(1)
})

it.each([
  ['skill/handlers/a.ts', "import { getRequest } from 'ask-sdk-core'\nimport { b } from '../b.ts'"],
  ['emulator/alexa/a.ts', "import type { Turn } from '../transcript/turn.ts'"],
  ['emulator/alexa/a.ts', "import type { LambdaTarget } from '../lambda/target.ts'"],
  ['emulator/alexa/a.ts', "import { Clock } from '../clock.ts'"],
  ['emulator/create-emulator.ts', "import { createOkta } from './okta/okta.ts'"],
  ['step-definitions/a.ts', "import { createEmulator } from '../emulator/index.ts'"],
])('in %s it finds nothing wrong with %j', (path, line) => {
  expect(faultsIn(importsOf(path, line))).toEqual([])
})
