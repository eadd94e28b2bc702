import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { applyPatch, parsePatch } from 'diff'
import type { Check } from './check.ts'
import { runConversations, tallied } from './check.ts'

/** Each takes one safeguard out of the skill; a conversation must notice. */
const folder = 'bench/mutants'
const workshop = '.mutants'

/** One check per patch: the skill without the safeguard has to fail, and for the right reason. */
export const mutants: readonly Check[] = readdirSync(folder)
  .filter((file) => file.endsWith('.patch'))
  .sort()
  .map((file) => ({ name: `mutant: ${file.replace('.patch', '')}`, run: () => isCaught(file) }))

async function isCaught(file: string) {
  const patch = readFileSync(join(folder, file), 'utf8')
  const home = join(workshop, file.replace('.patch', ''))
  mutate(patch, home)
  const world = JSON.stringify({ skill: join(home, 'skill/lambda.ts') })
  const given = ['--world-parameters', world, '--fail-fast']
  const { code, output } = await runConversations(profilesOf(patch), given, join(home, 'reports'))
  rmSync(home, { recursive: true, force: true })
  const caught = code !== 0 && onlyOf(tallied(output).kinds, expectedOf(patch))
  return caught
    ? { passed: 1, failed: 0, output: '' }
    : { passed: 0, failed: 1, output: `No conversation noticed ${folder}/${file}\n${output}` }
}

/** A copy of the skill with the patch applied; a patch that no longer fits is an error. */
function mutate(patch: string, home: string): void {
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  cpSync('skill', join(home, 'skill'), { recursive: true })
  for (const change of parsePatch(patch)) {
    const path = join(home, (change.newFileName ?? '').replace(/^b\//, ''))
    const mutated = applyPatch(readFileSync(path, 'utf8'), change)
    if (mutated === false) throw new Error(`The patch does not fit ${path} any more`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, mutated)
  }
}

/** `Profiles: jwks` in the patch's heading: where the safeguard is at work. */
const profilesOf = (patch: string): readonly string[] =>
  /^Profiles: (.*)$/m.exec(patch)?.[1]?.split(' ') ?? []

/** `Caught by: MISMATCH` in the patch's heading: how its absence must show. */
const expectedOf = (patch: string): string => /^Caught by: (\w+)/m.exec(patch)?.[1] ?? 'MISMATCH'

const onlyOf = (kinds: ReadonlyMap<string, number>, expected: string): boolean =>
  kinds.size === 1 && kinds.has(expected)
