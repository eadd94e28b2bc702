import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { stalenessOf } from './stale.ts'

const folder = mkdtempSync(join(tmpdir(), 'stale-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A file that was last written at a minute of some day. */
function file(name: string, minute: number): string {
  const path = join(folder, name)
  const time = new Date(2027, 0, 4, 9, minute)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, '')
  utimesSync(path, time, time)
  return path
}

it('a zip is stale when the code of the skill is newer, wherever in its folder', () => {
  const module = file('skill/lambda.ts', 1)
  file('skill/speech/en-US.ts', 5)
  file('skill/speech/en-US.test.ts', 9)
  file('skill/skill-package/skill.json', 9)
  expect(stalenessOf(file('new.zip', 6), module)).toEqual([])
  expect(stalenessOf(file('old.zip', 4), module)).toEqual([
    expect.stringMatching(/old\.zip is older than .*en-US\.ts: .*npm run build/),
  ])
})

it('a zip that is not there is somebody else’s matter', () => {
  expect(stalenessOf(file('alone.zip', 1), join(folder, 'none/lambda.ts'))).toEqual([])
})
