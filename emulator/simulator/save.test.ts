import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from './colloquy.fixture.ts'
import { saveScenario } from './save.ts'

const scenario = 'Example: x\n  Then Alexa says:\n    """\n\n    y\n    """'

test('a new file becomes a feature', () => {
  const file = join(folderWith({}), 'deep', 'asking_twice-over.feature')
  saveScenario(file, scenario)
  expect(readFileSync(file, 'utf8')).toBe(
    [
      'Feature: Asking twice over',
      '',
      '  Example: x',
      '    Then Alexa says:',
      '      """',
      '',
      '      y',
      '      """',
      '',
    ].join('\n'),
  )
})

test('a file that is there gets one more, as deep as the last', () => {
  const before = 'Feature: F\n\n  Rule: R\n\n    Scenario Outline: one\n      Given <a>\n'
  const file = join(folderWith({ 'a.feature': `${before}\n\n` }), 'a.feature')
  saveScenario(file, 'Example: two\n  When x')
  saveScenario(file, 'Example: three')
  expect(readFileSync(file, 'utf8')).toBe(
    `${before}\n    Example: two\n      When x\n\n    Example: three\n`,
  )
})

test('a name that the file has gets a number', () => {
  const file = join(folderWith({}), 'a.feature')
  for (const one of ['Example: two', 'Example: two', 'Example: twofold', 'Example: two']) {
    saveScenario(file, `${one}\n  When x`)
  }
  const names = readFileSync(file, 'utf8').match(/(?<=Example: ).*/g)
  expect(names).toEqual(['two', 'two (2)', 'twofold', 'two (3)'])
})

test('what is no feature file is left alone', () => {
  const folder = folderWith({ 'notes.txt': 'mine', 'notes.feature': 'mine' })
  expect(() => saveScenario(join(folder, 'notes.txt'), scenario)).toThrow(/must end in \.feature/)
  expect(() => saveScenario(join(folder, 'notes.feature'), scenario)).toThrow(/no line "Feature:"/)
  expect(readFileSync(join(folder, 'notes.feature'), 'utf8')).toBe('mine')
})
