import type { Plugin } from '@cucumber/cucumber/api'
import { withdrawProof, writeProof } from '../../emulator/index.ts'
import type { Refuted, Verdict } from './artifact-run.ts'
import { ArtifactRun } from './artifact-run.ts'
import { fullRun } from './full-run.ts'

/**
 * Writes down that the artifact has passed, when it has: all scenarios that the source passes, each
 * at once. When any of them fails, what an earlier run wrote of the same bytes is withdrawn.
 */
const proofPlugin: Plugin<unknown> = {
  type: 'plugin',
  coordinator({ operation, on, environment: { cwd, stderr } }) {
    if (operation !== 'runCucumber') return undefined
    const run = new ArtifactRun()
    on('message', (envelope) => run.see(envelope))
    return async () => {
      if (!run.hasRun) return
      const { refuted } = run
      const lines =
        refuted.length > 0 ? refuted.map(withdraw) : [conclude(run.verdict(await fullRun(cwd)))]
      stderr.write(`${lines.join('\n')}\n`)
    }
  },
}

export default proofPlugin

const withdraw = ({ file, codeSha256 }: Refuted): string =>
  withdrawProof(file, codeSha256)
    ? `${file} is withdrawn: ${codeSha256} has not passed`
    : `No proof: ${codeSha256} has not passed`

function conclude(verdict: Verdict): string {
  if (verdict.type === 'proves nothing') return `No proof: ${verdict.because}`
  writeProof(verdict.file, verdict.proof)
  return `${verdict.file} says that ${verdict.proof.codeSha256} has passed`
}
