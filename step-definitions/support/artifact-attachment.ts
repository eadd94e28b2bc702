import { dirname, join } from 'node:path'
import type { Proof } from '../../emulator/index.ts'

/** The media type under which each scenario says which bytes it ran: workers share no memory. */
export const ARTIFACT = 'application/vnd.colloquy.artifact+json'

type Identity = Pick<Proof, 'codeSha256' | 'runtime' | 'handler' | 'node' | 'runtimeClient'>

/** What ran, and where its proof belongs: beside the archive. */
export type RanArtifact = { readonly identity: Identity; readonly proofFile: string }

/** The bytes that a scenario ran, as an attachment. */
export function packedArtifact(ran: Identity, archive: string): string {
  const { codeSha256, runtime, handler, node, runtimeClient } = ran
  const identity = { codeSha256, runtime, handler, node, runtimeClient }
  return JSON.stringify({ identity, proofFile: join(dirname(archive), 'proof.json') })
}

/** What such an attachment holds. */
export function unpackedArtifact(body: string): RanArtifact {
  return JSON.parse(body)
}
