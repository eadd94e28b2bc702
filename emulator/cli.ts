import { readFileSync } from 'node:fs'
import { isMisuse } from './command-line.ts'
import { nearTo } from './did-you-mean.ts'
import { ColloquyError } from './errors.ts'

const usage = `Usage: colloquy COMMAND [options]

  colloquy talk          talks to a skill in the terminal, from a pipe or from a file
  colloquy understand    says what Alexa makes of utterances, and why
  colloquy okta          serves the mock Okta on 127.0.0.1
  colloquy lint          checks feature files, interaction models, manifest
  colloquy steps         lists the steps that a feature file may hold
  colloquy proof         compares what passed with what Lambda says is deployed

  colloquy COMMAND --help    says more
  colloquy --version         says which Colloquy this is
`

/** Resolves to the exit code: 0, 1 when something is wrong, 2 for misuse. */
async function main([command, ...rest]: readonly string[]): Promise<number> {
  try {
    return await run(command, rest)
  } catch (error) {
    return report(error)
  }
}

/** A command is loaded when it is called: each needs other packages. */
async function run(command: string | undefined, rest: readonly string[]): Promise<number> {
  switch (command) {
    case 'talk':
      return (await import('./simulator/command.ts')).talkCommand(rest)
    case 'understand':
      return (await import('./alexa/understanding/command.ts')).understandCommand(rest)
    case 'okta':
      await (await import('./okta/served/command.ts')).oktaCommand([...rest])
      return 0
    case 'lint':
      return (await import('./lint/command.ts')).lintCommand(rest)
    case 'steps':
      return (await import('./steps/command.ts')).stepsCommand(rest)
    case 'proof':
      return (await import('./proof/command.ts')).proofCommand(rest)
    case 'help':
    case '--help':
    case '-h':
      process.stdout.write(usage)
      return 0
    case '--version':
      process.stdout.write(`${version()}\n`)
      return 0
    default:
      process.stderr.write(`${unknown(command)}\n\n${usage}`)
      return 2
  }
}

function unknown(command: string | undefined): string {
  if (command === undefined) return 'Which command?'
  const near = nearTo(command, commands)
  return `There is no command "${command}"${near === undefined ? '' : `, did you mean "${near}"?`}`
}

const commands = [...usage.matchAll(/^ {2}colloquy ([a-z]+) /gm)].flatMap(([, name = '']) => name)

function version(): string {
  const file = new URL('../package.json', import.meta.url)
  const { version }: { readonly version: string } = JSON.parse(readFileSync(file, 'utf8'))
  return version
}

function report(error: unknown): number {
  if (error instanceof ColloquyError && isMisuse(error)) {
    process.stderr.write(`${error.what}\n\n${error.remedy}\n`)
    return 2
  }
  process.stderr.write(`${textOf(error)}\n`)
  return 1
}

/** An error that we raised says everything; where we failed ourselves, the stack does. */
function textOf(error: unknown): string {
  if (!(error instanceof ColloquyError)) return stackOf(error)
  const { kind, cause, message } = error
  if (kind !== 'EMULATOR') return message
  return cause === undefined ? stackOf(error) : `${message}\n\n${stackOf(cause)}`
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? error.stack || error.message : String(error)

// Who reads only the beginning, as `head` does, has seen enough.
process.stdout.on('error', (error) => {
  if (!('code' in error && error.code === 'EPIPE')) throw error
  process.exit(0)
})
process.exitCode = await main(process.argv.slice(2))
