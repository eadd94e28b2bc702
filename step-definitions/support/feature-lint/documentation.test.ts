import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { featureRules } from './rules.ts'

it('is documented rule by rule, in the order of the table of rules', () => {
  const page = readFileSync('docs/lint.md', 'utf8')
  const [, table = ''] = page.split('### Feature files')
  const [own = ''] = table.split('### Interaction models')
  const rows = [...own.matchAll(/^\| `([\w-]+)` +\| (\w+) +\| (.*?) +\|$/gm)]
  expect(rows.map((row) => row.slice(1).join(' | '))).toEqual([
    'gherkin | error | the file is Gherkin',
    ...featureRules.map(({ name, severity, about }) => [name, severity, about].join(' | ')),
  ])
})
