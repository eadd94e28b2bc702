import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Document, YAMLMap } from 'yaml'
import { isMap, isSeq, parse, parseDocument } from 'yaml'
import { runFeature } from './support/run-feature.fixture.ts'

const tutorial = readFileSync('docs/writing-scenarios.md', 'utf8')

const blocks = (language: string): readonly string[] =>
  [...tutorial.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(
    ([, text = '']) => text,
  )

/** The fixtures as they are after somebody has done what the tutorial says, once or twice over. */
function fixtures() {
  const [person = '', user = '', claim = ''] = blocks('yaml')
  const people = read('people.yaml')
  const okta = read('okta.yaml')
  for (const [name, value] of Object.entries(parse(person))) people.set(name, value)
  replace(okta, ['users'], (one) => one.getIn(['profile', 'login']), user)
  for (const index of items(okta, ['authorizationServers']).keys()) {
    replace(okta, ['authorizationServers', index, 'claims'], (one) => one.get('name'), claim)
  }
  return { 'people.yaml': String(people), 'okta.yaml': String(okta) }
}

const read = (file: string): Document => parseDocument(readFileSync(`fixtures/${file}`, 'utf8'))

/** In place of what goes by the same name in the list, else at its end. */
function replace(
  document: Document,
  path: readonly (string | number)[],
  nameOf: (item: YAMLMap) => unknown,
  text: string,
): void {
  const [added] = items(parseDocument(text), [])
  const old = items(document, path)
  const index = old.findIndex((one) => added && nameOf(one) === nameOf(added))
  document.setIn([...path, index < 0 ? old.length : index], added)
}

function items(document: Document, path: readonly (string | number)[]): readonly YAMLMap[] {
  const list = document.getIn(path, true)
  return isSeq(list) ? list.items.filter((item) => isMap(item)) : []
}

describe('the tutorial', () => {
  it('has features that pass, with the people and the claim that it adds', {
    timeout: 60_000,
  }, async () => {
    const features = blocks('gherkin')
    const { output, code } = await runFeature({ features, files: fixtures() })
    expect(features.length).toBeGreaterThan(4)
    expect(output.split('\n').filter((line) => line.includes('✘'))).toEqual([])
    expect(output).toMatch(/\n9 passed\n$/)
    expect(code).toBe(0)
  })
})
