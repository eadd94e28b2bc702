import { describe, expect, it } from 'vitest'
import { rightAnswers } from '../handlers/quiz.ts'
import { deDE } from './de-DE.ts'
import { enGB } from './en-GB.ts'
import { enUS } from './en-US.ts'
import type { Prompts } from './prompts.ts'
import { prompts, promptsFor } from './prompts.ts'

const shape = (words: string | readonly string[]) =>
  [words].flat().map((one) => [...one.matchAll(/\{\w+\}/g)].flat().sort())

const shapes = (locale: Prompts) =>
  Object.fromEntries(Object.entries(locale).map(([key, words]) => [key, shape(words)]))

describe.each(Object.entries(prompts))('the words of %s', (_, words) => {
  it('have the same prompts, variants and placeholders as en-US', () => {
    expect(shapes(words)).toEqual(shapes(enUS))
  })

  it('have no gap and nothing that only SSML would understand', () => {
    for (const one of Object.values(words).flat()) expect(one).toMatch(/^[^<>&]+$/)
  })

  it('have a question and an answer for each round of the quiz, and eight facts or more', () => {
    expect(words['quiz question']).toHaveLength(rightAnswers.length)
    expect(words['quiz answer']).toHaveLength(rightAnswers.length)
    expect(words['color fact'].length).toBeGreaterThanOrEqual(8)
  })
})

it('speaks British in en-GB and American in en-US', () => {
  const spoken = (words: Prompts) =>
    Object.values(words)
      .flat()
      .join(' ')
      .replace(/\{\w+\}/g, '')
  expect(spoken(enGB)).not.toMatch(/color|favorite|gray/i)
  expect(spoken(enUS)).not.toMatch(/colour|favourite|grey/i)
})

it('speaks German in de-DE, and to friends', () => {
  for (const [key, words] of Object.entries(deDE)) {
    const spoken = [words]
      .flat()
      .join(' ')
      .replace(/\{\w+\}/g, '')
    expect(spoken, key).not.toMatch(/\b(?:the|you|your|colou?r|Sie|Ihnen|Ihre?)\b/)
  }
})

it.each([
  ['en-US', enUS],
  ['en-GB', enGB],
  ['en-AU', enGB],
  ['en-CA', enGB],
  ['de-DE', deDE],
  ['de-AT', deDE],
  ['fr-FR', enUS],
  ['constructor', enUS],
  [undefined, enUS],
])('gives %s its words', (locale, words) => {
  expect(promptsFor(locale)).toBe(words)
})
