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

it('a question that has no answer is not asked again', () => {
  let asked = 0
  const read = remembered((path: string): string => {
    asked += 1
    throw new Error(`no ${path}`)
  })
  expect(() => read('okta.yaml')).toThrow('no okta.yaml')
  expect(() => read('okta.yaml')).toThrow('no okta.yaml')
  expect(asked).toBe(1)
})
