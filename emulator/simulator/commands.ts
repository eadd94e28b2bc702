import { asking, launching } from '../alexa/invocation/invocation.ts'
import { didYouMean } from '../did-you-mean.ts'
import { ColloquyError } from '../errors.ts'
import * as happenings from './happenings.ts'
import { problemsOf } from './output.ts'
import { saveScenario } from './save.ts'
import { scenarioOf } from './scenario.ts'
import type { Talk } from './talk.ts'
import { troubleList } from './trouble.ts'
import { mistakeIn } from './trouble-mistake.ts'

type Outcome = 'quit' | boolean

/** `rest` is what stands after the name; false says that it makes no sense. */
type Command = {
  readonly usage: string
  readonly does: string
  readonly run: (talk: Talk, person: string, rest: string) => Outcome | Promise<Outcome>
}

const commands: Readonly<Record<string, Command>> = {
  link: {
    usage: ':link [wrong password | give up]',
    does: 'links the account in the Alexa app, or fails to',
    run: happenings.link,
  },
  unlink: { usage: ':unlink', does: 'unlinks the account', run: happenings.unlink },
  time: {
    usage: ':time [1h | 90 minutes | 2d | 14:30]',
    does: 'lets time pass, and shows it',
    run: happenings.time,
  },
  okta: {
    usage: ':okta down | hangs | 500 | recovers',
    does: 'trouble at Okta; `:okta` lists all there is',
    run: trouble,
  },
  set: {
    usage: ':set ATTRIBUTE VALUE',
    does: 'changes the profile in Okta',
    run: happenings.set,
  },
  clear: { usage: ':clear ATTRIBUTE', does: 'empties it in Okta', run: happenings.clear },
  locale: {
    usage: ':locale en-GB',
    does: "the language of the person's Alexa",
    run: happenings.locale,
  },
  json: { usage: ':json', does: 'the last request and response', run: json },
  save: {
    usage: ':save [FILE.feature] [NAME]',
    does: 'the talk as a scenario, at the end of a file or here',
    run: save,
  },
  help: { usage: ':help', does: 'this', run: help },
  quit: { usage: ':quit', does: 'leaves', run: () => 'quit' },
}

/** Does what a command says. Resolves to false when that is to leave. */
export async function obey(talk: Talk, name: string, person: string, rest: string) {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    throw misunderstood(`There is no :${name}${didYouMean(name, Object.keys(commands))}`)
  }
  const outcome = await command.run(talk, person, rest)
  if (outcome === false) throw misunderstood(`Type ${command.usage}: ${command.does}`)
  return outcome !== 'quit'
}

const misunderstood = (what: string): ColloquyError =>
  new ColloquyError('CONFIGURATION_INVALID', { what })

async function trouble(talk: Talk, person: string, rest: string): Promise<boolean> {
  if (rest === '') talk.output.show(troubleList)
  else if (!(await happenings.okta(talk, person, rest))) throw misunderstood(mistakeIn(rest))
  return true
}

function json(talk: Talk): boolean {
  const turn = talk.emulator.transcript.turns.findLast(({ request }) => request)
  if (!turn) throw misunderstood('The skill has not been asked anything yet')
  const { request, response } = talk.emulator.redacted(turn)
  talk.output.show(JSON.stringify({ request, response }, null, 2))
  return true
}

/** A first word with a slash or an ending is a file, whether or not one that can be saved to. */
const fileAndName = /^(\S*[/\\]\S*|\S+\.\w+["']?)(?:\s+(.*))?$/s

async function save(talk: Talk, _person: string, rest: string): Promise<boolean> {
  const [, file, name = ''] = fileAndName.exec(rest) ?? [rest, undefined, rest]
  const { turns } = talk.emulator.transcript
  if (turns.length === 0) throw misunderstood('Nothing has been said yet that could be saved')
  const scenario = await scenarioOf(talk, name)
  if (file) saveScenario(file, scenario)
  talk.output.show(file ? `Saved to ${file}` : scenario)
  if (turns.some((turn) => problemsOf(turn).length > 0)) {
    talk.output.note('the scenario fails until the problems above are mended')
  }
  return true
}

function help({ output, emulator, speaker }: Talk): boolean {
  const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length))
  const lines = Object.values(commands).map(
    ({ usage, does }) => `  ${usage.padEnd(width)}  ${does}`,
  )
  const name = emulator.invocationName(speaker)
  const { locale } = emulator.person(speaker)
  const [opening, asked] = [launching(name, locale), asking(name, '…', locale)]
  output.show(
    [
      `What you type is what ${speaker} says. To begin: ${opening}, or: ${asked}`,
      'While Alexa listens, words go to the skill, and an empty line is silence.',
      `Somebody else speaks, or does something, by name: Linus: hello, Linus: :link`,
      `There are: ${emulator.people.join(', ')}`,
      ...lines,
    ].join('\n'),
  )
  return true
}
