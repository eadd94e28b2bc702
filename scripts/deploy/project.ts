import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Variables } from '../../emulator/references.ts'
import { renderReferences } from '../../emulator/references.ts'
import type { ProvedZip } from './proof.ts'
import { deployedBy } from './state.ts'
import { variablesFor } from './variables.ts'

export type Project = {
  readonly folder: string
  readonly profile: string
  readonly zip: ProvedZip
  readonly environment: Variables
}

const resourcesSchema = z.looseObject({ profiles: z.looseObject({ default: z.unknown() }) })
const manifestSchema = z.looseObject({
  manifest: z.looseObject({ apis: z.looseObject({ custom: z.looseObject({}) }) }),
})

/**
 * Lays out what `ask deploy` wants, in a folder of its own: ask-cli rewrites skill.json and
 * ask-resources.json, and a deployment should leave the clone as it was. Only `.ask`, where ask-cli
 * remembers which skill and which stack are ours, outlives the next time.
 */
export function layOut({ folder, profile, zip, environment }: Project): void {
  mkdirSync(folder, { recursive: true })
  for (const entry of readdirSync(folder)) {
    if (entry !== '.ask') rmSync(join(folder, entry), { recursive: true, force: true })
  }
  cpSync('skill/skill-package', join(folder, 'skill-package'), { recursive: true })
  cpSync('skill/deploy/template.yaml', join(folder, 'template.yaml'))
  cpSync('skill/deploy/hooks', join(folder, 'hooks'), { recursive: true })
  mkdirSync(join(folder, 'code'))
  writeFileSync(join(folder, 'code/skill.zip'), zip.bytes)
  writeJson(join(folder, 'ask-resources.json'), resourcesFor(profile, environment))
  const manifest = join(folder, 'skill-package/skill.json')
  writeJson(manifest, withEndpoint(manifest, deployedBy(folder, profile).endpoint))
}

/** With the values of the environment, put in by what renders account-linking.json too. */
function resourcesFor(profile: string, environment: Variables): unknown {
  const path = 'skill/deploy/ask-resources.json'
  const template = JSON.parse(readFileSync(path, 'utf8'))
  const { value } = renderReferences(template, variablesFor(path, environment))
  const { profiles, ...rest } = resourcesSchema.parse(value)
  return { ...rest, profiles: { [profile]: profiles[profile] ?? profiles.default } }
}

/**
 * Alexa refuses an endpoint that does not let it in, and a skill's first upload comes before its
 * function: then the endpoint is left out, and ask-cli puts it in. Later the function is there.
 */
function withEndpoint(path: string, uri: string | undefined): unknown {
  const skill = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  const { endpoint: _placeholder, ...custom } = skill.manifest.apis.custom
  const apis = { ...skill.manifest.apis, custom: uri ? { ...custom, endpoint: { uri } } : custom }
  return { ...skill, manifest: { ...skill.manifest, apis } }
}

/** As ask-cli writes it, to the last byte: by a hash it sees whether the package has changed. */
const writeJson = (path: string, value: unknown): void =>
  writeFileSync(path, JSON.stringify(value, null, 2))
