import { parseArgs } from 'node:util'
import { command } from './command.ts'
import { buildSkill } from './skill-zip.ts'

const usage = `Usage: npm run build -- [--skill FOLDER] [--out FILE]

  --skill FOLDER    the skill, whose lambda.ts is built; skill unless given. Or the module itself
  --out FILE        the archive to write; dist/skill.zip unless given
`

async function build(): Promise<number> {
  const { values } = parseArgs({
    options: {
      skill: { type: 'string', default: 'skill' },
      out: { type: 'string', default: 'dist/skill.zip' },
    },
  })
  const { file, bytes, codeSha256 } = await buildSkill(values)
  console.log(`${file}  ${bytes} bytes  ${codeSha256}`)
  return 0
}

await command(usage, build)
