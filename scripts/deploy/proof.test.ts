import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { codeSha256Of } from '../../emulator/code-sha256.ts'
import { built, temporaryFolder } from './deploy.fixture.ts'
import { provedZip } from './proof.ts'

it('takes the archive that passed, and says its SHA-256 as Lambda does', () => {
  const folder = built(temporaryFolder(), 'abc')
  // `printf abc | openssl dgst -sha256 -binary | base64`
  const codeSha256 = 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='
  const bytes = Buffer.from('abc')
  expect(provedZip(folder)).toEqual({ file: join(folder, 'skill.zip'), bytes, codeSha256 })
})

it('refuses an archive that is another than the one that passed', () => {
  const folder = built(temporaryFolder(), 'changed since', 'passed')
  expect(() => provedZip(folder)).toThrow(codeSha256Of(Buffer.from('passed')))
  expect(() => provedZip(folder)).toThrow(codeSha256Of(Buffer.from('changed since')))
})

it('refuses without an archive, without a proof and with one that cannot be read', () => {
  const folder = built(temporaryFolder())
  writeFileSync(join(folder, 'proof.json'), '{}')
  expect(() => provedZip(folder)).toThrow('codeSha256')
  rmSync(join(folder, 'proof.json'))
  expect(() => provedZip(folder)).toThrow('proof.json')
  rmSync(join(folder, 'skill.zip'))
  expect(() => provedZip(folder)).toThrow('There is no')
})
