import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readMutants } from './mutant.ts'

const mutants = readMutants()

it('mutants/README.md lists them, with who notices', () => {
  const rows = mutants.map(({ name, mistake, target, caughtBy, caughtBySource }) => {
    const artifact = target === 'artifact' ? caughtBy : ''
    return [name, mistake, artifact, caughtBySource ? caughtBy : 'no']
  })
  const table = readFileSync('mutants/README.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.includes('---'))
    .map((line) =>
      line
        .slice(2, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
  expect(table.slice(1)).toEqual(rows)
})

it('has no heading that nobody reads', () => {
  const known = ['Target', 'Profiles', 'Shell', 'Caught by', 'Caught by source']
  for (const { file } of mutants) {
    const [heading = ''] = readFileSync(file, 'utf8').split('\n\n')
    const keys = heading
      .split('\n')
      .slice(1)
      .map((line) => line.split(': ')[0])
    expect(known, file).toEqual(expect.arrayContaining(keys))
  }
})
