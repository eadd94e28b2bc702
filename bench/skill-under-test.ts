import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RequestEnvelope } from 'ask-sdk-model'
import { unzipSync } from 'fflate'
import { fillReferences } from '../emulator/configuration.ts'
import { createEmulator } from '../emulator/index.ts'
import { configurationFor } from '../emulator/simulator/configuration.ts'
import { buildSkill } from '../scripts/skill-zip.ts'
import { unbundle } from './unbundle.ts'

/** One skill in the forms that are compared, and the request that all of them are sent. */
export type SkillUnderTest = {
  readonly source: string
  /** What is deployed: one module in a zip. */
  readonly bundled: string
  /** The same zip, unpacked. */
  readonly unpacked: string
  /** A zip with the modules as they are, and their packages in node_modules. */
  readonly unbundled: string
  readonly environment: Readonly<Record<string, string>>
  /** For peers: they give the skill no role, without which it cannot ask for a secret. */
  readonly environmentOfPeers: Readonly<Record<string, string>>
  /** A launch without an account: the skill answers it without a call to anybody. */
  readonly event: RequestEnvelope
  /** The same as a file. */
  readonly eventFile: string
}

/** Puts all of it into a folder. */
export async function skillUnderTest(folder: string): Promise<SkillUnderTest> {
  const configuration = await configurationFor({})
  const emulator = await createEmulator(configuration)
  const { request: event } = await emulator.opens('Ada')
  if (!event) throw new Error('A launch has reached no skill')
  const eventFile = join(folder, 'event.json')
  writeFileSync(eventFile, JSON.stringify(event))
  const { file: bundled } = await buildSkill({ skill: 'skill', out: join(folder, 'skill.zip') })
  const { variables } = emulator.okta
  const environment = fillReferences('environment', configuration.environment, variables)
  return {
    source: configuration.skill,
    bundled,
    unpacked: unpack(bundled, join(folder, 'unpacked')),
    unbundled: await unbundle('skill', join(folder, 'unbundled.zip')),
    environment,
    environmentOfPeers: { ...environment, TOKEN_VALIDATION: 'jwks' },
    event,
    eventFile,
  }
}

function unpack(archive: string, folder: string): string {
  mkdirSync(folder)
  for (const [name, content] of Object.entries(unzipSync(readFileSync(archive)))) {
    writeFileSync(join(folder, name), content)
  }
  return folder
}
