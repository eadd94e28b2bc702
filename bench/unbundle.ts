import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { transform } from 'esbuild'
import { bundle } from '../scripts/bundle.ts'
import { zip } from '../scripts/zip.ts'

type Files = Record<string, string>

/**
 * Writes a zip as those make it who do not bundle: each module of the skill as JavaScript, and its
 * packages as they were installed.
 */
export async function unbundle(skill: string, out: string): Promise<string> {
  const { packageFolders } = await bundle(join(skill, 'lambda.ts'))
  const files = Object.assign({}, await modules(skill), ...packageFolders.map(packageFiles))
  files['package.json'] = '{"type":"module"}'
  files['index.js'] = "export { handler } from './lambda.js'"
  writeFileSync(out, zip(files))
  return out
}

async function modules(skill: string): Promise<Files> {
  const files: Files = {}
  for (const path of globSync('**/*.ts', { cwd: skill })) {
    if (/\.(test|fixture)\.ts$/.test(path)) continue
    const source = readFileSync(join(skill, path), 'utf8')
    const { code } = await transform(source, { loader: 'ts', target: 'node24' })
    files[path.replace(/\.ts$/, '.js')] = code.replace(/(from "\.[^"]+)\.ts"/g, '$1.js"')
  }
  return files
}

function packageFiles(folder: string): Files {
  const [, name = ''] = /.*\/node_modules\/(.+)$/.exec(folder) ?? []
  const paths = globSync('**/*.{js,json}', { cwd: folder })
  return Object.fromEntries(
    paths.map((path) => [`node_modules/${name}/${path}`, readFileSync(join(folder, path), 'utf8')]),
  )
}
