import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { IdGenerator } from '@cucumber/messages'
import { describe, expect, it } from 'vitest'
import { refuseLostSteps } from './no-steps.ts'

function refuse(feature: string): void {
  const newId = IdGenerator.incrementing()
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher())
  const document = parser.parse(feature)
  for (const pickle of compile(document, 'a.feature', newId)) refuseLostSteps(document, pickle)
}

const scenario = (...lines: readonly string[]) =>
  ['Feature: a', '  Example: b', ...lines.map((line) => `    ${line}`)].join('\n')

describe('refuseLostSteps', () => {
  it('refuses a scenario without steps, and shows what stands in their place', () => {
    expect(() => refuse(scenario('Wen Ada opens the skill'))).toThrow(
      /^SCENARIO {2}The scenario has no steps[\s\S]*Wen Ada opens the skill/,
    )
  })

  it.each(['given', 'Gven', 'GIVEN', 'Whn'])('refuses a first step that begins with %s', (word) => {
    const feature = scenario(`${word} Ada has linked her account`, 'When Ada opens the skill')
    expect(() => refuse(feature)).toThrow(`${word} Ada has linked her account`)
  })

  it('looks into backgrounds, those of a rule too', () => {
    const background = '  Background:\n    Givn Ada has linked her account\n'
    const example = '  Example: b\n    When Ada opens the skill\n'
    expect(() => refuse(`Feature: a\n${background}${example}`)).toThrow('taken for a description')
    expect(() => refuse(`Feature: a\n  Rule: c\n${background}${example}`)).toThrow(
      'taken for a description',
    )
  })

  it.each(['The skill has no account.', 'And Ada is glad.', 'Then all is well.'])(
    'lets a sentence be a sentence: %s',
    (sentence) => {
      expect(() => refuse(`Feature: a\n  ${sentence}\n  Example: b\n    * c`)).not.toThrow()
    },
  )

  it('lets a description be one', () => {
    const feature = scenario('The skill speaks to everybody. Then all is well.', 'When it rains')
    expect(() => refuse(feature)).not.toThrow()
  })
})
