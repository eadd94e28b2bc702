import { parseArgs } from 'node:util'
import { ColloquyError } from '../emulator/errors.ts'
import type { BuildOptions } from './skill-zip.ts'
import { buildSkill } from './skill-zip.ts'

const usage = `Usage: npm run build -- [--skill FOLDER] [--out FILE]

  --skill FOLDER    the skill, whose lambda.ts is built; skill unless given. Or the module itself
  --out FILE        the archive to write; dist/skill.zip unless given
`

function optionsOf(args: string[]): BuildOptions {
  const { values } = parseArgs({
    args,
    options: {
      skill: { type: 'string', default: 'skill' },
      out: { type: 'string', default: 'dist/skill.zip' },
    },
  })
  return values
}

async function main(args: string[]): Promise<number> {
  try {
    const { file, bytes, codeSha256 } = await buildSkill(optionsOf(args))
    process.stdout.write(`${file}  ${bytes} bytes  ${codeSha256}\n`)
    return 0
  } catch (error) {
    const misused = isMisuse(error)
    process.stderr.write(`${textOf(error)}\n${misused ? `\n${usage}` : ''}`)
    return misused ? 2 : 1
  }
}

const isMisuse = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^ERR_PARSE_ARGS/.test(String(error.code))

/** Where we failed ourselves, the stack says more than the message. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const explained = error instanceof ColloquyError || isMisuse(error)
  return explained ? error.message : (error.stack ?? error.message)
}

process.exitCode = await main(process.argv.slice(2))
