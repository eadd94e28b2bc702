import { expect, test } from 'vitest'
import { colloquy, folderWith } from '../simulator/colloquy.fixture.ts'

const limit = { timeout: 60_000 }

test('steps that have all the words, and no other', limit, () => {
  const { code, out } = colloquy(['steps', '--json', 'LINKED', 'not'])
  const steps = out.trim().split('\n')
  expect(steps.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({
      keyword: 'Given',
      expression: '{person} has not linked their/her/his account',
      group: 'account-linking',
    }),
  ])
  expect(code).toBe(0)
})

test('all of them without words, each with what it means', limit, () => {
  const { out } = colloquy(['steps'])
  expect(out).toContain('When {person} says {utterance}\n    ')
  expect(out.match(/^(Given|When|Then) /gm)?.length).toBeGreaterThan(40)
})

test('what stands in braces is found too, after the steps that have the words', limit, () => {
  const { out, code } = colloquy(['steps', 'introspection', 'whatever'])
  expect(out).toMatch(
    /^When \{service\} recovers\n {4}Whatever was wrong with it is over\.\n\n\{service\} {2}What is called: .*\n$/,
  )
  expect(code).toBe(0)
})

test('none is code 1, and said', limit, () => {
  const { code, out, err } = colloquy(['steps', 'giraffe', 'linked'])
  const none = 'No step has giraffe and linked. Every step: docs/steps.md\n'
  expect([code, out, err]).toEqual([1, '', none])
})

test('where there is no project, what to do', limit, () => {
  const { code, err } = colloquy(['steps'], { cwd: folderWith({ 'a.txt': '' }) })
  expect(err).toContain('Run this where the cucumber.js of your features is.')
  expect(code).toBe(1)
})
