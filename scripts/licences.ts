import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().default('unknown'),
})

/** What the authors of the bundled packages ask to be passed on with their code. */
export const licences = (packageFolders: readonly string[]): string =>
  packageFolders.map(licence).toSorted().join('\n')

function licence(folder: string): string {
  const path = join(folder, 'package.json')
  const { name, version, license } = manifest.parse(JSON.parse(readFileSync(path, 'utf8')))
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice)/i.test(file))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
  return [`${name} ${version} (${license})`, ...texts, ''].join('\n\n')
}
