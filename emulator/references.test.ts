import { expect, it } from 'vitest'
import { renderReferences } from './references.ts'

it('puts values in however deep, and leaves keys and what is no text alone', () => {
  const template = { '${HOST}': [{ url: 'https://${HOST}/${PATH}' }, 5, null, true] }
  expect(renderReferences(template, { HOST: 'a.example', PATH: '$&' })).toEqual({
    value: { '${HOST}': [{ url: 'https://a.example/$&' }, 5, null, true] },
    missing: [],
  })
})

it('tells each name without a value once; an empty value is one', () => {
  const template = ['${A}${B}', '${A}', '${C}']
  expect(renderReferences(template, { C: '' })).toEqual({
    value: ['', '', ''],
    missing: ['A', 'B'],
  })
})
