import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { applyPatch, parsePatch } from 'diff'

/** A mistake put into the skill, and who has to notice it: what a patch says in its heading. */
export type Mutant = {
  readonly name: string
  /** The file of the patch. */
  readonly file: string
  /** The mistake, in a sentence. */
  readonly mistake: string
  /** `Target: artifact` for what concerns the archive; `source` unless given. */
  readonly target: 'source' | 'artifact'
  /** `Profiles: jwks`: where the safeguard is at work, beside the default profile. */
  readonly profiles: readonly string[]
  /** `Caught by: MISMATCH`: the kind of failure as which it must show. */
  readonly caughtBy: string
  /** `Caught by source: no`: whether a run of the source notices it as well. */
  readonly caughtBySource: boolean
  /** `Shell: NAME=value`: what the developer's own environment happens to hold. */
  readonly shell: Readonly<Record<string, string>>
}

const folder = 'mutants'

/** All mutants, in the order of their names. */
export const readMutants = (): readonly Mutant[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.patch'))
    .sort()
    .map((file) => mutantOf(join(folder, file)))

function mutantOf(file: string): Mutant {
  const [mistake = '', ...lines] = headingOf(readFileSync(file, 'utf8'))
  const told = new Map(
    lines.map((line) => line.split(/: (.*)/, 2)).map(([key, value]) => [key, value]),
  )
  const value = (key: string) => told.get(key)
  const target = value('Target') === 'artifact' ? 'artifact' : 'source'
  return {
    name: file.slice(folder.length + 1, -'.patch'.length),
    file,
    mistake,
    target,
    profiles: value('Profiles')?.split(' ') ?? [],
    caughtBy: value('Caught by') ?? 'MISMATCH',
    caughtBySource: target === 'source' || value('Caught by source') === 'yes',
    shell: Object.fromEntries(new URLSearchParams(value('Shell'))),
  }
}

const headingOf = (patch: string): readonly string[] =>
  patch.slice(0, patch.indexOf('\n\n')).split('\n')

/** Copies the skill to a folder with the mistake put in; a patch that no longer fits is an error. */
export function mutate({ file }: Mutant, home: string): void {
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  cpSync('skill', join(home, 'skill'), { recursive: true })
  for (const change of parsePatch(readFileSync(file, 'utf8'))) {
    const path = join(home, (change.newFileName ?? '').replace(/^b\//, ''))
    const mutated = applyPatch(readFileSync(path, 'utf8'), change)
    if (mutated === false) throw new Error(`${file} does not fit ${path} any more`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, mutated)
  }
}
