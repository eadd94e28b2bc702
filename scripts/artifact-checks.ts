import type { Check } from './check.ts'
import { features } from './check.ts'
import { provedZip } from './deploy/proof.ts'
import { buildSkill } from './skill-zip.ts'

const folder = 'dist'

/** What is deployed can be built, and is no larger than the build allows. */
export const build: Check = {
  name: 'build',
  async run() {
    await buildSkill({ skill: 'skill', out: `${folder}/skill.zip` })
    return { passed: 1, failed: 0, output: '' }
  },
}

/** All conversations with the archive that was built, which leaves the proof of it behind. */
export const artifact: Check = {
  name: 'features, artifact',
  async run() {
    const result = await features('artifact', ['artifact']).run()
    if (result.failed > 0) return result
    provedZip(folder)
    return { ...result, passed: result.passed + 1 }
  },
}
