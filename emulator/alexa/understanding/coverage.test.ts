import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { coverageTable } from './coverage.ts'

const cells = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|:-]+\|$/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))

it('the table of the README is what the data cover', () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')
  const [, section = ''] = readme.split('## Languages\n')
  expect(cells(section.split('\n## ')[0] ?? '')).toEqual(cells(coverageTable()))
})
