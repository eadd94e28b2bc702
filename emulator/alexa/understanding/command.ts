import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { misused, readCommandLine } from '../../command-line.ts'
import { nearTo } from '../../did-you-mean.ts'
import { locales as knownLocales, withIsoCountry } from '../locales.ts'
import { readInteractionModel } from '../model-file.ts'
import { compileModel } from './compile.ts'
import { isTime } from './understand.ts'
import { understoodLine } from './understood-line.ts'

const usage = `Usage: colloquy understand --model FILE [options]

Says what Alexa makes of utterances: one a line on stdin, one line of JSON each on stdout.

  --model FILE         an interaction model, as ask-cli keeps it
  --locale LOCALE      its language, such as en-GB; taken from the file's name unless given
  --now TIME           when it is said, for "tomorrow": 2027-01-04T09:00:00Z; now unless given
  --time-zone ZONE     where it is said, such as Europe/London; UTC unless given
  --exact              keeps to the samples: nothing is guessed beyond them
`

const text = { type: 'string' } as const

const known = {
  model: text,
  locale: text,
  now: text,
  'time-zone': { ...text, default: 'UTC' },
  exact: { type: 'boolean' },
} as const

/** `colloquy understand`; resolves to the exit code when stdin has ended and all is written. */
export async function understandCommand(argv: readonly string[]): Promise<number> {
  const options = argumentsOf(argv)
  if (options === 'help') {
    process.stdout.write(usage)
    return 0
  }
  const { now, timeZone, understanding } = options
  const { model: read, warnings } = readInteractionModel(options.model)
  const model = compileModel(read, { locale: options.locale })
  for (const warning of [...otherLanguage(options), ...warnings, ...model.warnings]) {
    process.stderr.write(`Warning: ${warning}\n`)
  }
  for await (const lines of linesOf(process.stdin)) {
    const answers = lines.map(
      (line) => `${understoodLine(model, line, { now, timeZone, understanding })}\n`,
    )
    if (!process.stdout.write(answers.join(''))) await once(process.stdout, 'drain')
  }
  return 0
}

/** As many whole lines as there are at a time; waiting for each alone would be slow. */
async function* linesOf(input: NodeJS.ReadStream): AsyncIterable<string[]> {
  let rest: string | undefined
  input.setEncoding('utf8')
  for await (const text of input) {
    const lines = (rest === undefined ? withoutMark(text) : `${rest}${text}`).split(/\r?\n/)
    rest = lines.pop() ?? ''
    if (lines.length > 0) yield lines
  }
  if (rest) yield [rest]
}

/** Files that Windows wrote may begin with a byte-order mark. */
const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '')

function argumentsOf(argv: readonly string[]) {
  const given = readCommandLine(argv, known, { usage }).options
  const { help, model, now, exact, 'time-zone': timeZone } = given
  if (help) return 'help'
  if (!model) throw misused('Which model? --model FILE', usage)
  const locale = localeOf(model, given.locale)
  const at = now === undefined ? Date.now() : Date.parse(now)
  if (!isTime(at)) {
    throw misused(
      `--now takes a time of the years 1100 to 9899 such as 2027-01-04T09:00:00Z, not "${now}"`,
      usage,
    )
  }
  if (!isTimeZone(timeZone)) {
    throw misused(`--time-zone takes a zone such as Europe/London, not "${timeZone}"`, usage)
  }
  const understanding = exact ? 'exact' : 'generalised'
  return { model, locale, now: at, timeZone, understanding } as const
}

/** A file that does not exist is told of when it is read, whatever it is called. */
function localeOf(model: string, given: string | undefined): string {
  const locale = given ?? basename(model, '.json')
  const isMissing = given === undefined && !existsSync(model)
  if (isMissing || knownLocales.includes(locale)) return locale
  const near = nearTo(withIsoCountry(locale), knownLocales)
  if (given === undefined) {
    const add = near ? `add --locale ${near}, if that is meant` : 'add --locale'
    throw misused(`${model} is not named after a locale, as en-US.json is: ${add}`, usage)
  }
  const choice = near ? `did you mean "${near}"?` : `one of ${knownLocales.join(', ')}`
  throw misused(`Alexa has no locale "${given}": ${choice}`, usage)
}

/** A file that is named after a locale of another language was hardly meant. */
function otherLanguage({ model, locale }: { readonly model: string; readonly locale: string }) {
  const name = basename(model, '.json')
  const isOther = knownLocales.includes(name) && name.slice(0, 2) !== locale.slice(0, 2)
  return isOther ? [`${model} is named after ${name}, and is read as ${locale}`] : []
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
