import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { manifestRules } from './manifest/rules.ts'
import { modelRules } from './model/rules.ts'

const rules = [...modelRules, ...manifestRules]

it('gives every rule a name of its own', () => {
  const names = rules.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
})

it('is documented rule by rule, in the order of the table of rules', () => {
  const page = readFileSync(new URL('../../docs/lint.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| `([\w-]+)` +\| (\w+) +\| (\w+) +\| (.*?) +\|$/gm)]
  expect(rows.map((row) => row.slice(1).join(' | '))).toEqual([
    'json | error | ours | the file is JSON',
    'not-checked | warning | ours | a file that is no model or manifest, an empty folder, a broken file of cucumber.js',
    'not-checked | advice | ours | a feature file outside of a project whose step definitions bring a check',
    ...rules.map(({ name, severity, basis, about }) => [name, severity, basis, about].join(' | ')),
  ])
})
