import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

/** For the tests of the command: the command itself, in a process of its own. */

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url))
export const binary = join(projectFolder, 'bin', 'colloquy.js')

type Circumstances = { readonly lines?: readonly string[]; readonly cwd?: string }

/** Runs `colloquy` with lines on stdin, until it ends by itself. */
export function colloquy(
  args: readonly string[],
  { lines = [], cwd = projectFolder }: Circumstances = {},
) {
  const input = lines.map((line) => `${line}\n`).join('')
  const ran = spawnSync(process.execPath, [binary, ...args], { cwd, input, encoding: 'utf8' })
  return { code: ran.status, out: ran.stdout, err: ran.stderr }
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** A new folder with these files in it, gone when the tests have ended. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'talk-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  return folder
}

const model = {
  interactionModel: {
    languageModel: {
      invocationName: 'parrot cage',
      intents: [
        { name: 'SayIntent', slots: [], samples: ['hello'] },
        { name: 'CrashIntent', slots: [], samples: ['fall over'] },
      ],
    },
  },
}
const manifest = { manifest: { publishingInformation: { locales: {} }, apis: { custom: {} } } }

const handler = `
  export async function handler({ request, session, context }) {
    if (request.intent?.name === 'CrashIntent') throw new Error('the parrot is no more')
    const linked = context.System.user.accessToken ? 'linked' : 'not linked'
    const text = [process.env.GREETING, session.application.applicationId, linked].join(', ')
    return {
      version: '1.0',
      response: { outputSpeech: { type: 'PlainText', text }, shouldEndSession: false },
    }
  }
`

/** Another team's skill, as files: it says its environment, its id, and whether one is linked. */
export const parrot = {
  'parrot/index.mjs': handler,
  'parrot/package/skill.json': JSON.stringify(manifest),
  'parrot/package/interactionModels/custom/en-US.json': JSON.stringify(model),
}
