import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  readAccountLinking,
  renderAccountLinking,
} from '../../emulator/alexa/account-linking/configuration.ts'
import { ColloquyError } from '../../emulator/errors.ts'
import { command } from '../command.ts'
import { runAsk } from './ask.ts'
import { deployedBy, profileOf } from './state.ts'
import { variablesFor } from './variables.ts'

const usage = `Usage: npm run account-linking -- [--skill-id ID] [--stage development|live] [--dry-run]

  --skill-id ID      the skill; without it, the one that \`npm run deploy\` deployed last
  --stage STAGE      development unless given
  --profile NAME     the ask-cli profile
  --folder FOLDER    where \`npm run deploy\` keeps its project; .deploy unless given
  --dry-run          shows the request, its secret masked, and sends nothing

OKTA_ISSUER, OKTA_CLIENT_ID and OKTA_CLIENT_SECRET come from the environment.
`

const path = 'skill/account-linking.json'

async function linkAccounts(): Promise<number> {
  const { values } = parseArgs({
    options: {
      'skill-id': { type: 'string' },
      stage: { type: 'string', default: 'development' },
      profile: { type: 'string', default: profileOf(process.env) },
      folder: { type: 'string', default: '.deploy' },
      'dry-run': { type: 'boolean', default: false },
    },
  })
  const variables = variablesFor(path, process.env)
  // What the emulator would refuse is not sent either.
  const { clientSecret } = readAccountLinking(path, variables)
  const request = JSON.stringify(renderAccountLinking(path, variables), null, 2)
  const masked = (text: string) =>
    [clientSecret, JSON.stringify(clientSecret).slice(1, -1)].reduce(
      (shown, secret) => shown.replaceAll(secret, '********'),
      text,
    )
  if (values['dry-run']) {
    console.log(masked(request))
    return 0
  }
  const skillId = values['skill-id'] ?? deployedBy(values.folder, values.profile).skillId
  if (!skillId) throw withoutSkill(values.folder)
  return withFile(request, (file) =>
    runAsk(
      [
        ...['smapi', 'update-account-linking-info', '--skill-id', skillId],
        ...['--stage', values.stage, '--profile', values.profile],
        ...['--account-linking-request', `file:${file}`],
      ],
      { show: (output) => process.stdout.write(masked(output)) },
    ),
  )
}

/** In a file that only we can read, for as long as it takes: an argument is seen by all in `ps`. */
async function withFile(text: string, use: (file: string) => Promise<number>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'account-linking-'))
  try {
    const file = join(folder, 'request.json')
    writeFileSync(file, text, { mode: 0o600 })
    return await use(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const withoutSkill = (folder: string): ColloquyError =>
  new ColloquyError('CONFIGURATION_INVALID', {
    what: 'Which skill is it?',
    evidence: [`${folder}/.ask/ask-states.json names none for this profile`],
    remedy: 'Run `npm run deploy` first, or give --skill-id amzn1.ask.skill.…',
  })

await command(usage, linkAccounts)
