import { createHash } from 'node:crypto'
import type { Proof } from '../../emulator/index.ts'
import { proofBeside } from '../../emulator/index.ts'

/** The media type under which each scenario says which bytes it ran: workers share no memory. */
export const ARTIFACT = 'application/vnd.colloquy.artifact+json'

type Identity = Pick<Proof, 'codeSha256' | 'runtime' | 'handler' | 'node' | 'runtimeClient'>

type WorldParameters = Readonly<Record<string, unknown>>

type How = {
  /** The path of the archive. */
  readonly artifact: string
  readonly coldStart: boolean
  readonly worldParameters: WorldParameters
}

/** What ran and how, and where its proof belongs: beside the archive. */
export type RanArtifact = {
  readonly identity: Identity
  readonly proofFile: string
  readonly coldStart: boolean
  readonly parametersSha256: string
}

/** The bytes that a scenario ran, and how it ran them, as an attachment. */
export function packedArtifact(ran: Identity, how: How): string {
  const { codeSha256, runtime, handler, node, runtimeClient } = ran
  const packed: RanArtifact = {
    identity: { codeSha256, runtime, handler, node, runtimeClient },
    proofFile: proofBeside(how.artifact),
    coldStart: how.coldStart,
    parametersSha256: parametersSha256(how.worldParameters),
  }
  return JSON.stringify(packed)
}

/** What such an attachment holds. */
export function unpackedArtifact(body: string): RanArtifact {
  return JSON.parse(body)
}

/** One value for world parameters, in whatever order; where the archive lies does not count. */
export function parametersSha256({ artifact: _, ...parameters }: WorldParameters): string {
  return createHash('sha256').update(JSON.stringify(parameters, inOrder)).digest('base64')
}

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value
