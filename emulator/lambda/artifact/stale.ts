import { globSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The skill's code; tests, data and documents are not in the zip. */
const code = '**/*.{ts,js,mjs,cjs}'
const beside = /(^|[\\/])(node_modules|dist|deploy|skill-package)[\\/]|\.(test|fixture)\.\w+$/

/**
 * A warning when the sources have changed since the zip was built from them: what passes then is
 * not what the sources say.
 */
export function stalenessOf(zip: string, module: string): readonly string[] {
  const folder = dirname(module)
  const built = modified(zip)
  const newer = globSync(code, { cwd: folder })
    .filter((path) => !beside.test(path))
    .find((path) => modified(join(folder, path)) > built)
  return newer
    ? [
        `${zip} is older than ${join(folder, newer)}: it runs as it was built; npm run build makes it anew`,
      ]
    : []
}

const modified = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
