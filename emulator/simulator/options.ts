import { misused, readCommandLine } from '../command-line.ts'

export const talkUsage = `Usage: colloquy talk [options]

Talks to a skill in the terminal: what you type is what the person says. Reads lines from a pipe
as well. Without options: the skill that cucumber.js in the working directory configures.

  --skill MODULE           exports the skill's handler; needs --skill-package
  --skill-package FOLDER   skill.json and interactionModels/, as ask-cli lays them out
  --skill-id ID            amzn1.ask.skill.…
  --account-linking FILE   the account-linking request
  --okta FILE              the Okta organisation
  --environment FILE       all that the skill sees of the environment: JSON, or KEY=value lines
  --vendor-id ID           the last part of Alexa's redirect addresses
  --people FILE            who speaks; without it, but with --okta: the users of that organisation
  --person NAME            who speaks first; the first of the people unless given
  --locale LOCALE          the language of everybody's Alexa, such as en-GB
  --replay FILE            says the lines of a file of \`ask dialog\`, and exits
  --json                   prints one turn a line, as JSON
`

const text = { type: 'string' } as const

const known = {
  skill: text,
  'skill-package': text,
  'skill-id': text,
  'account-linking': text,
  okta: text,
  environment: text,
  'vendor-id': text,
  people: text,
  person: text,
  locale: text,
  replay: text,
  json: { type: 'boolean' },
} as const

export type TalkOptions = ReturnType<typeof talkOptions>

/** The options of `colloquy talk`; what is none of them is refused with the usage. */
export function talkOptions(argv: readonly string[]) {
  const { options } = readCommandLine(argv, known, { usage: talkUsage })
  const { 'skill-package': skillPackage, skill } = options
  if (skill !== undefined && skillPackage === undefined) {
    throw misused('--skill needs --skill-package: the invocation name and the intents', talkUsage)
  }
  return options
}
