import { describe, expect, it } from 'vitest'
import { exampleLines, knownLine } from './example-lines.ts'

const text = `Feature: a
  Background:
    Given Ada opens the skill

  Example: first
    Then Alexa is listening

  Rule: r
    @tag
    Scenario Outline: <n>
      # a remark
      Then Alexa says <n>

      Examples:
        | n   |
        | "x" |
        | "y" |
`
const known = (line: number) => knownLine(exampleLines(text), line)

describe('the line by which cucumber knows an example', () => {
  it.each([
    ['its own', 5, 5],
    ['of a step', 6, 5],
    ['of its tag', 9, 10],
    ['of a step of an outline', 12, 10],
    ['of a row', 17, 17],
    ['of the heading of the rows', 15, 10],
  ])('%s', (_, line, expected) => expect(known(line)).toBe(expected))

  it.each([
    ['the feature', 1],
    ['the background', 3],
    ['a rule', 8],
    ['nothing', 99],
  ])('is none for %s', (_, line) => expect(known(line)).toBeUndefined())

  it('is none in a file that is no feature', () => {
    expect(exampleLines('Feature: a\n  Exmple: b\n    When Ada')).toEqual([])
    expect(exampleLines('')).toEqual([])
  })
})
