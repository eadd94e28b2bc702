import { createEmulator } from '../create-emulator.ts'
import type { Emulator } from '../emulator.ts'
import { configurationFor } from './configuration.ts'
import { typedLines } from './lines.ts'
import type { TalkOptions } from './options.ts'
import { talkOptions, talkUsage } from './options.ts'
import { jsonOutput, textOutput } from './output.ts'
import { readReplay } from './replay-file.ts'
import { Talk } from './talk.ts'

/** `colloquy talk`; resolves to the exit code. */
export async function talkCommand(argv: readonly string[]): Promise<number> {
  const options = talkOptions(argv)
  if (options.help) {
    process.stdout.write(talkUsage)
    return 0
  }
  const replay = options.replay === undefined ? undefined : readReplay(options.replay)
  const configuration = await configurationFor(options, replay)
  const emulator = await createEmulator(configuration, { startsAt: Date.now() })
  const byHand = !replay && process.stdin.isTTY && process.stdout.isTTY
  const talk = new Talk(
    emulator,
    outputFor(options, emulator, byHand),
    speakerOf(options, emulator),
  )
  begin(talk, byHand)
  for await (const line of replay?.userInput ?? typed(talk, byHand)) {
    if (!(await talk.take(line))) break
  }
  talk.end()
  return talk.wentWrong && !byHand ? 1 : 0
}

const speakerOf = ({ person }: TalkOptions, { people }: Emulator): string =>
  person ?? people[0] ?? ''

function outputFor({ json }: TalkOptions, { people }: Emulator, byHand: boolean) {
  const { stdout, stderr } = process
  if (json) return jsonOutput(stdout, stderr)
  return textOutput(stdout, {
    colour: stdout.isTTY && !process.env['NO_COLOR'],
    echo: !byHand,
    nameWidth: Math.max(...['Alexa', ...people].map((name) => name.length)),
  })
}

/** A locale that the skill has not is refused here, before anything is said. */
function begin({ emulator, speaker, output }: Talk, byHand: boolean): void {
  const name = emulator.invocationName(speaker)
  const warnings = [...emulator.warnings, ...emulator.modelWarnings(speaker)]
  for (const warning of warnings) process.stderr.write(`Warning: ${warning}\n`)
  if (!byHand) return
  const { locale } = emulator.person(speaker)
  output.show(`You are ${speaker} (${locale}). Say "open ${name}"; :help lists what else there is.`)
}

const typed = ({ speaker }: Talk, byHand: boolean): AsyncIterable<string> =>
  typedLines(process.stdin, byHand ? { output: process.stdout, prompt: `${speaker}: ` } : undefined)
