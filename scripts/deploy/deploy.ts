import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { codeSha256Of } from '../../emulator/code-sha256.ts'
import { ColloquyError } from '../../emulator/errors.ts'
import { command } from '../command.ts'
import { runAsk } from './ask.ts'
import { layOut } from './project.ts'
import { provedZip } from './proof.ts'
import { deployedBy, profileOf } from './state.ts'

const usage = `Usage: npm run deploy -- [--profile NAME] [--from FOLDER] [--folder FOLDER] [--prepare]

  --profile NAME     the ask-cli profile, which is a skill and a stack of its own
  --from FOLDER      where skill.zip and its proof.json are; dist unless given
  --folder FOLDER    where the project is laid out and remembered; .deploy unless given
  --prepare          lays the project out and does not deploy
`

async function deploy(): Promise<number> {
  const { values } = parseArgs({
    options: {
      profile: { type: 'string', default: profileOf(process.env) },
      from: { type: 'string', default: 'dist' },
      folder: { type: 'string', default: '.deploy' },
      prepare: { type: 'boolean', default: false },
    },
  })
  const { from, folder, profile, prepare } = values
  const zip = provedZip(from)
  layOut({ folder, profile, zip, environment: process.env })
  console.log(`${zip.file} is the archive that passed: SHA-256 ${zip.codeSha256}`)
  if (prepare) return 0
  const code = await runAsk(['deploy', '--profile', profile], { folder })
  if (code !== 0) return code
  checkUploaded(join(folder, '.ask/code/build.zip'), zip.codeSha256)
  const { skillId, endpoint } = deployedBy(folder, profile)
  console.log(`Skill ${skillId} is answered by ${endpoint}`)
  return 0
}

/** ask-cli goes its own way where it does not find our hook; nobody would see it but by the hash. */
function checkUploaded(path: string, wanted: string): void {
  const uploaded = codeSha256Of(readFileSync(path))
  if (uploaded === wanted) return
  throw new ColloquyError('CONFIGURATION_INVALID', {
    what: 'ask-cli uploaded another archive than the one that passed',
    evidence: [`uploaded: ${uploaded}`, `passed: ${wanted}`],
    remedy: 'Roll back (skill/deploy/README.md), then see why hooks/build.sh was not used.',
  })
}

await command(usage, deploy)
