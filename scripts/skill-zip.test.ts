import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Built } from './skill-zip.ts'
import { buildSkill } from './skill-zip.ts'

const elsewhere = mkdtempSync(join(tmpdir(), 'build-'))
mkdirSync('.mutants', { recursive: true })
const beside = mkdtempSync('.mutants/build-')
afterAll(() => {
  for (const folder of [elsewhere, beside]) rmSync(folder, { recursive: true })
})

const unzipped = (file: string) =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(file))).map(([name, data]) => [name, strFromU8(data)]),
  )

let built: Built
beforeAll(async () => {
  built = await buildSkill({ skill: 'skill', out: join(elsewhere, 'here/skill.zip') })
})

describe('the same sources give the same bytes', () => {
  /** `npm run build`, as a machine elsewhere would run it. */
  const build = (cwd: string, timeZone: string) => {
    const out = join(cwd, `${timeZone.replace('/', '-')}.zip`)
    const script = resolve('scripts/build.ts')
    const env = { ...process.env, TZ: timeZone, LANG: 'de_DE.UTF-8' }
    const { stderr } = spawnSync(process.execPath, [script, '--out', out], { cwd, env })
    expect(stderr.toString()).toBe('')
    return readFileSync(out).toString('base64')
  }

  it('in every time zone, and in a folder elsewhere whose packages are linked', () => {
    const clone = join(elsewhere, 'some/other/clone')
    cpSync('skill', join(clone, 'skill'), { recursive: true })
    for (const file of ['package.json', 'tsconfig.json']) cpSync(file, join(clone, file))
    symlinkSync(resolve('node_modules'), join(clone, 'node_modules'))
    const expected = readFileSync(built.file).toString('base64')
    for (const timeZone of ['UTC', 'America/New_York', 'Pacific/Kiritimati']) {
      expect(build(clone, timeZone) === expected, timeZone).toBe(true)
    }
  })

  it('whatever the comments say', async () => {
    const skill = join(beside, 'commented/skill')
    cpSync('skill', skill, { recursive: true })
    for (const file of globSync(`${skill}/**/*.ts`)) {
      writeFileSync(file, commented(readFileSync(file, 'utf8')))
    }
    const { codeSha256 } = await buildSkill({ skill, out: join(elsewhere, 'commented.zip') })
    expect(codeSha256).toBe(built.codeSha256)
  })

  it('and other words give others', async () => {
    const skill = join(beside, 'changed/skill')
    cpSync('skill', skill, { recursive: true })
    const file = join(skill, 'speech/en-US.ts')
    writeFileSync(file, readFileSync(file, 'utf8').replace('favorite color', 'favourite colour'))
    const { codeSha256 } = await buildSkill({ skill, out: join(elsewhere, 'changed.zip') })
    expect(codeSha256).not.toBe(built.codeSha256)
  })

  /** Comments of every kind that bundlers like to keep, in all sorts of places. */
  const commented = (source: string) =>
    `/*! legal */\n/** @license MIT */\n${source}\n/*! @preserve */\n//# sourceMappingURL=a.map\n`
      .replace(/\n(?=export const |const |function |export function )/g, '\n/** doc */\n//! line\n')
      .replace(/=> \{\n/g, '=> { // trailing\n/* block */\n')
      .replace(/return (?=\w)/g, 'return /* here */ ')
      .replace(/\((?=\w+[,)])/g, '(/* @vite-ignore */ ')
})

describe('the archive', () => {
  it('holds a module with names and lines, and licences', () => {
    const files = unzipped(built.file)
    expect(Object.keys(files)).toEqual(['THIRD-PARTY-LICENSES', 'index.mjs'])
    expect(files['index.mjs']).toMatch(/^function readConfig\(/m)
    expect(files['index.mjs']).toMatch(/^export \{\n {2}handler\n\};$/m)
    expect(files['index.mjs']?.split('\n').length).toBeGreaterThan(2000)
    expect(files['THIRD-PARTY-LICENSES']).toMatch(/^ask-sdk-core \d.* \(Apache-2\.0\)\n\n/m)
    expect(files['THIRD-PARTY-LICENSES']).toMatch(/^jose \d.* \(MIT\)\n\n/m)
  })

  it('is small, and is what is told of it', () => {
    const bytes = readFileSync(built.file)
    expect(built.bytes).toBe(bytes.length)
    expect(bytes.length).toBeLessThan(100 * 1024)
  })

  it('can be read by whoever unpacks it', () => {
    // The Unix mode in the central directory's external attributes; APPNOTE.TXT §4.4.15.
    const bytes = readFileSync(built.file)
    const entry = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
    expect((bytes.readUInt32LE(entry + 38) >>> 16).toString(8)).toBe('100644')
  })
})

describe('a build', () => {
  const project = (files: Readonly<Record<string, string>>) => {
    const folder = mkdtempSync(join(beside, 'trial-'))
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
    return { skill: folder, out: join(folder, 'dist/skill.zip') }
  }
  const handler = 'export const handler = async () => ({})\n'

  it('takes away the proof of what was built before', async () => {
    const trial = project({ 'lambda.ts': handler, 'dist/proof.json': '{}' })
    await buildSkill(trial)
    expect(readdirSync(dirname(trial.out))).toEqual(['skill.zip'])
  })

  it('takes a module by its own name', async () => {
    const { skill, out } = project({ 'index.mjs': handler })
    await buildSkill({ skill: join(skill, 'index.mjs'), out })
    expect(existsSync(out)).toBe(true)
  })

  const heavy = `export const weight = '${Buffer.from(
    Uint8Array.from({ length: 400_000 }, (_, index) => Math.imul(index * index, 2654435761) >>> 13),
  ).toString('base64')}'\n`

  it.each([
    ['no handler', { 'lambda.ts': 'export const handle = 1\n' }, /exports no `handler`/],
    [
      'a package that is not installed',
      { 'lambda.ts': `import 'not-installed'\n${handler}` },
      /lambda\.ts:1:8 {2}Could not resolve "not-installed"/,
    ],
    [
      'such a package, asked for with care',
      {
        'lambda.ts': `import './old.cjs'\n${handler}`,
        'old.cjs': `try { require('not-installed') } catch {}\n`,
      },
      /old\.cjs imports not-installed/,
    ],
    ['a mistake', { 'lambda.ts': 'export const = 1\n' }, /lambda\.ts:1:14 /],
    ['nothing', { 'skill.ts': handler }, /There is no skill to build/],
    ['too much', { 'lambda.ts': `${heavy}${handler}` }, /would have \d{6} bytes; 307200 is/],
  ])('of %s is refused, and leaves what there was', async (_, files, words) => {
    const before = { 'dist/skill.zip': 'before', 'dist/proof.json': 'its proof' }
    const trial = project({ ...files, ...before })
    await expect(buildSkill(trial)).rejects.toThrow(words)
    expect(readdirSync(dirname(trial.out))).toEqual(['skill.zip'])
    expect(readFileSync(trial.out, 'utf8')).toBe('before')
  })
})
