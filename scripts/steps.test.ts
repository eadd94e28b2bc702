import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readCatalogue } from '../step-definitions/support/catalogue.ts'
import { stepCatalogue } from './steps.ts'

const catalogue = await stepCatalogue()

/** Examples come from the features, which are anybody's to add to. */
const withoutExamples = (page: string) => page.replaceAll(/^```gherkin\n.*?^```$/gms, '')

describe('docs/steps.md', () => {
  it('is what node scripts/steps.ts writes', () => {
    expect(withoutExamples(readFileSync('docs/steps.md', 'utf8'))).toBe(withoutExamples(catalogue))
  })

  it('has every step, and says what stands in each of its braces', () => {
    for (const { keyword, expression, doc } of readCatalogue()) {
      expect(catalogue).toContain(`**${keyword}** \`${expression}\`\n\n${doc}\n`)
      for (const [parameter] of expression.matchAll(/\{\w+\}/g)) {
        expect(catalogue).toMatch(new RegExp(`^\\| \`\\${parameter}\` +\\| \\S`, 'm'))
      }
    }
  })
})
