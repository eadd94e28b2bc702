import type { Plugin } from '@cucumber/cucumber/api'
import { withdrawProof, writeProof } from '../../emulator/index.ts'
import type { Verdict } from './artifact-run.ts'
import { ArtifactRun } from './artifact-run.ts'
import { sourceRunIds } from './source-run.ts'

/**
 * Writes down that the artifact has passed, when it has: all scenarios that the source passes, each
 * at once. When one of them fails, what an earlier run wrote of the same bytes is withdrawn.
 */
const proofPlugin: Plugin<unknown> = {
  type: 'plugin',
  coordinator({ operation, on, environment: { cwd, stderr } }) {
    if (operation !== 'runCucumber') return undefined
    const run = new ArtifactRun()
    on('message', (envelope) => run.see(envelope))
    return async () => {
      if (!run.hasRun) return
      stderr.write(`${conclude(run.verdict(await sourceRunIds(cwd)))}\n`)
    }
  },
}

export default proofPlugin

function conclude(verdict: Verdict): string {
  switch (verdict.type) {
    case 'proven':
      writeProof(verdict.file, verdict.proof)
      return `${verdict.file} says that ${verdict.proof.codeSha256} has passed`
    case 'refuted':
      return withdrawProof(verdict.file, verdict.codeSha256)
        ? `${verdict.file} is withdrawn: ${verdict.codeSha256} has not passed`
        : `No proof: ${verdict.codeSha256} has not passed`
    case 'proves nothing':
      return `No proof: ${verdict.because}`
  }
}
