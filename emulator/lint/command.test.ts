import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { colloquy } from '../simulator/colloquy.fixture.ts'
import { changed, cleanManifest, cleanModel, folderWith, png } from './lint.fixture.ts'

const limit = { timeout: 60_000 }

const skillPackage = {
  'skill.json': cleanManifest,
  'interactionModels/custom/en-US.json': cleanModel,
  'assets/small.png': png(108),
  'assets/large.png': png(512),
}
const conflict: [string, string] = ['"opening hours"', '"order paint"']
const wrong: [string, string] = ['"order paint"', '"order {colour}"']
const withModel = (...changes: [string, string][]) =>
  folderWith({
    ...skillPackage,
    'interactionModels/custom/en-US.json': changed(cleanModel, changes),
  })

it('finds nothing to mend in the features and the skill package of the project', limit, () => {
  const { code, out, err } = colloquy(['lint', '--strict'])
  expect({ code, out, err }).toEqual({
    code: 0,
    out: expect.stringMatching(/^\d+ files: 0 errors, 0 warnings, \d+ advice\n$/m),
    err: '',
  })
})

it('says where, how bad, which rule, what, and what to do', limit, () => {
  const cwd = withModel(wrong)
  const { code, out } = colloquy(['lint', 'interactionModels/custom/en-US.json'], { cwd })
  expect(out).toBe(
    'interactionModels/custom/en-US.json:13:46  error  sample-slot  {colour} is no slot of OrderIntent, did you mean "color"?\n' +
      '    Correct the name, or add the slot to the intent.\n' +
      '1 file: 1 error, 0 warnings, 0 advice\n',
  )
  expect(code).toBe(1)
})

test.each([
  [[], 0],
  [['--strict'], 1],
])('warnings with %j end with code %i', limit, (options, expected) => {
  const { code, out } = colloquy(['lint', ...options, withModel(conflict)])
  expect(out).toMatch(
    /:20:68 {2}warning {2}sample-conflict {2}.*\n {4}.*:13:46 {2}"order paint" of/,
  )
  expect(code).toBe(expected)
})

it('prints one finding a line as JSON', limit, () => {
  const folder = withModel(conflict)
  const { out } = colloquy(['lint', '--json', folder])
  const file = join(folder, 'interactionModels', 'custom', 'en-US.json')
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    expect.objectContaining({
      file,
      line: 20,
      column: 68,
      severity: 'warning',
      rule: 'sample-conflict',
      also: [{ file, line: 13, column: 46, what: '"order paint" of OrderIntent' }],
    }),
  ])
})

it('lints the package that a cucumber.js names, linked accounts included', limit, () => {
  const worldParameters = { skillPackage: 'package', accountLinking: 'linking.json' }
  const manifest = changed(cleanManifest, [
    ['"usesPersonalInfo": true', '"usesPersonalInfo": false'],
    ['"https://www.example.com/privacy"', '""'],
  ])
  const cwd = folderWith({
    'cucumber.js': `module.exports = { default: ${JSON.stringify({ worldParameters })} }`,
    ...Object.fromEntries(
      Object.entries({ ...skillPackage, 'skill.json': manifest }).map(([name, content]) => [
        `package/${name}`,
        content,
      ]),
    ),
  })
  expect(colloquy(['lint'], { cwd }).out).toMatch(
    /^package\/skill\.json:32:\d+ {2}warning {2}privacy-policy/,
  )
})

test.each([
  [['--colour'], 2, /^Unknown option '--colour'/],
  [
    ['nowhere.json'],
    1,
    /^SCENARIO {2}nowhere\.json does not exist\n\n.*looked for: \/.*nowhere\.json\n/,
  ],
  [['skil'], 1, /skil does not exist[\s\S]*Did you mean skill\?/],
  [['package.json/skill.json'], 1, /skill\.json does not exist[\s\S]*Name an interaction model/],
  [['README.md:7'], 1, /Name README\.md: a file is checked as a whole/],
  [[''], 1, /^SCENARIO {2}The name of a file is empty/],
])('%j is refused', limit, (args, expected, message) => {
  const { code, err } = colloquy(['lint', ...args])
  expect([code, err]).toEqual([expected, expect.stringMatching(message)])
})

it('tells of a file that is not JSON wherever it stands in a folder', limit, () => {
  const cwd = folderWith({
    'deep/notes.json': '{ "interactionModel": ',
    'skill.json': cleanManifest,
  })
  const { code, out } = colloquy(['lint', '.'], { cwd })
  expect(out).toMatch(/^deep[\\/]notes\.json:1:\d+ {2}error {2}json {2}this is not JSON/m)
  expect(code).toBe(1)
})

it('says which files are meant where one is given that is no JSON', limit, () => {
  const cwd = folderWith({ 'notes.txt': 'hi' })
  const { code, out } = colloquy(['lint', 'notes.txt'], { cwd })
  expect(out).toMatch(/notes\.txt:1:1 {2}error {2}json [\s\S]*files that end in \.feature/)
  expect(code).toBe(1)
})

it('does not take a folder for a file by its name', limit, () => {
  const cwd = folderWith({ 'a/en-US.json/notes.txt': 'hi', 'a/skill.json': cleanManifest })
  const { out } = colloquy(['lint', 'a'], { cwd })
  expect(out).toMatch(/^1 file: /m)
})

it('refuses places with nothing to check, and says what it looked for', limit, () => {
  const cwd = folderWith({ 'empty/package.json': '{}', 'bare/notes.txt': 'hi' })
  const { code, out, err } = colloquy(['lint', 'empty', 'bare'], { cwd })
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(
    /^SCENARIO {2}There is nothing to check\n\n {2}nothing in: empty, bare\n[\s\S]*\*\.feature[\s\S]*"interactionModel"/,
  )
})

test.each([
  [[], 0],
  [['--strict'], 1],
])('checks the rest where one folder of several is empty, with %j', limit, (options, expected) => {
  const cwd = folderWith({ ...skillPackage, 'features/notes.txt': 'hi' })
  const { code, out } = colloquy(['lint', ...options, '.', 'features'], { cwd })
  expect(out).toBe(
    'features:1:1  warning  not-checked  the folder holds nothing to check\n' +
      '    Put features, interaction models or a manifest there, or leave it out.\n' +
      '2 files: 0 errors, 1 warning, 0 advice\n',
  )
  expect(code).toBe(expected)
})

it('refuses a project whose skill package holds nothing', limit, () => {
  const worldParameters = { skillPackage: 'package' }
  const cwd = folderWith({
    'cucumber.js': `module.exports = { default: ${JSON.stringify({ worldParameters })} }`,
    'package/notes.txt': 'hi',
    'features/a.feature': 'Feature: A\n',
  })
  const { code, err } = colloquy(['lint'], { cwd })
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(/^SCENARIO {2}There is nothing to check[\s\S]*nothing in: package\n/),
  ])
})

it('does not call the locale of a broken model one without a model', limit, () => {
  const cwd = folderWith({ ...skillPackage, 'interactionModels/custom/en-US.json': '{ "inter' })
  const { out } = colloquy(['lint', '.'], { cwd })
  expect(out).toMatch(/en-US\.json:1:\d+ {2}error {2}json /)
  expect(out).not.toContain('locale-without-model')
})

it('tells of a model without languageModel its form alone', limit, () => {
  const model = JSON.stringify({ interactionModel: { languageModle: {} } })
  const cwd = folderWith({ 'en-US.json': model })
  const { out } = colloquy(['lint', '--json', 'en-US.json'], { cwd })
  const rules = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).rule)
  expect(rules).toEqual(['schema', 'unknown-key'])
})

it('says where a key belongs that stands one level too high', limit, () => {
  const cwd = withModel([
    '"name": { "value": "blue", "synonyms": [] }',
    '"name": { "value": "blue" }, "synonyms": ["navy"]',
  ])
  expect(colloquy(['lint', '.'], { cwd }).out).toContain(
    'unknown key "synonyms": it belongs under "name"',
  )
})

it('suggests a type that differs in its case alone', limit, () => {
  const cwd = withModel([
    '"type": "AMAZON.NUMBER" }\n          ],',
    '"type": "Amazon.number" }\n          ],',
  ])
  expect(colloquy(['lint', '.'], { cwd }).out).toContain('did you mean "AMAZON.NUMBER"?')
})

it('needs a file where no cucumber.js is', limit, () => {
  const { code, err } = colloquy(['lint'], { cwd: folderWith({}) })
  expect([code, err]).toEqual([2, expect.stringMatching(/^There is no cucumber\.js here/)])
})

it('leaves feature files to the steps of a project, and says so where there is none', limit, () => {
  const cwd = folderWith({ 'a.feature': 'Feature: A\n' })
  const { code, out } = colloquy(['lint', 'a.feature'], { cwd })
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/^a\.feature:1:1 {2}advice {2}not-checked/),
  ])
})
