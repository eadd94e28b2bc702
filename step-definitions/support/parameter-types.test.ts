import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { endpointsByWords, faultIn } from '../../emulator/faults/words.ts'

// Editors read the expressions from the source, so each has to be written there as it is.
const source = readFileSync(new URL('parameter-types.ts', import.meta.url), 'utf8')

const expressionOf = (name: string): RegExp => {
  const [, expression = ''] =
    new RegExp(String.raw`name: '${name}',\s+regexp:\s+/(.*)/,`).exec(source) ?? []
  return new RegExp(`^(?:${expression})$`)
}

describe('a step takes', () => {
  test.each(Object.keys(endpointsByWords))('{service}: %s', (words) => {
    expect(words).toMatch(expressionOf('service'))
    expect(words.replace("'", '’')).toMatch(expressionOf('service'))
  })

  test.each(['is down', 'returns 503', 'names the wrong issuer'])('{fault}: %s', (words) => {
    expect(words).toMatch(expressionOf('fault'))
    expect(faultIn(words)).toBeDefined()
  })
})
