import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Check, Result } from './check.ts'
import { runConversations, tallied } from './check.ts'
import type { Mutant } from './mutant.ts'
import { mutate, readMutants } from './mutant.ts'
import { buildSkill } from './skill-zip.ts'

const workshop = '.mutants'

/** One check per mistake that the conversations must notice, and for the right reason. */
export const mutants: readonly Check[] = readMutants().map((mutant) => ({
  name: `mutant: ${mutant.name}`,
  run: () => noticed(mutant),
}))

type Claim = {
  readonly target: Mutant['target']
  /** The kind of failure that the run must end with; none if it must pass. */
  readonly kind?: string
}

/** What is said of an artifact's mistake is said of both runs, and both are looked at. */
const claimsOf = ({ target, caughtBy, caughtBySource }: Mutant): readonly Claim[] => [
  { target, kind: caughtBy },
  ...(target === 'source'
    ? []
    : [{ target: 'source' as const, ...(caughtBySource && { kind: caughtBy }) }]),
]

async function noticed(mutant: Mutant): Promise<Omit<Result, 'name'>> {
  const home = join(workshop, mutant.name)
  const claims = claimsOf(mutant)
  try {
    mutate(mutant, home)
    const wrong: string[] = []
    for (const claim of claims) wrong.push(...(await problemWith(claim, mutant, home)))
    const failed = wrong.length
    return { passed: claims.length - failed, failed, output: wrong.join('\n\n') }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

async function problemWith({ target, kind }: Claim, mutant: Mutant, home: string) {
  const profiles = [...mutant.profiles, ...(target === 'artifact' ? ['artifact'] : [])]
  const world = JSON.stringify(await skillOf(target, home))
  const given = ['--world-parameters', world, '--fail-fast']
  const reports = join(home, 'reports')
  const { code, output } = await runConversations(profiles, given, reports, mutant.shell)
  const kinds = [...tallied(output).kinds.keys()].join(' and ')
  if (code === 0 ? !kind : kinds === kind) return []
  const came = code === 0 ? 'it passed' : `it ended with ${kinds || `exit status ${code}`}`
  return [
    `${mutant.file}: the run of the ${target} should ${kind ? `end with ${kind}` : 'pass'}, but ${came}\n${output}`,
  ]
}

/** The world parameters that name the skill with the mistake in it. */
async function skillOf(target: Mutant['target'], home: string) {
  const skill = join(home, 'skill')
  if (target === 'source') return { skill: join(skill, 'lambda.ts') }
  // In a folder of its own: what a run proves is written beside the archive that ran.
  const { file } = await buildSkill({ skill, out: join(home, 'dist/skill.zip') })
  return { artifact: file }
}
