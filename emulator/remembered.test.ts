import { expect, it } from 'vitest'
import { remembered } from './remembered.ts'

it('an answer is worked out once for each question', () => {
  const asked: string[] = []
  const join = remembered((one: string, other: string) => {
    asked.push(`${one}, ${other}`)
    return { both: one + other }
  })
  expect(join('a', 'b')).toBe(join('a', 'b'))
  expect(join('ab', '')).toEqual({ both: 'ab' })
  expect(asked).toEqual(['a, b', 'ab, '])
})

it('a question that had no answer is asked again', () => {
  const read = remembered((path: string) => {
    if (files.has(path)) return path
    throw new Error(`no ${path}`)
  })
  const files = new Set<string>()
  expect(() => read('okta.yaml')).toThrow('no okta.yaml')
  files.add('okta.yaml')
  expect(read('okta.yaml')).toBe('okta.yaml')
})
