import { expect, test } from 'vitest'
import { languages } from '../language.ts'
import { compiled } from '../model.fixture.ts'
import { understand } from '../understand.ts'

const words = languages.flatMap(({ tag, numbers }) =>
  [...numbers.articles, ...numbers.and, ...numbers.scales.keys(), ...numbers.alone]
    .concat([...numbers.small()].slice(0, 30).map(([word]) => word))
    .map((word) => [tag, word] as const),
)

test.each(words)('%s: "%s" stays a word of a sample', (locale, word) => {
  const samples = [`xylo ${word} zanzi`, `${word} quux`]
  const model = compiled(
    { Plain: { samples }, Number: { samples: ['zanzi {n}'], slots: { n: 'AMAZON.NUMBER' } } },
    {},
    { locale },
  )
  for (const sample of samples) {
    expect(understand(model, sample)).toMatchObject({ intent: 'Plain', match: 'exact' })
  }
})
