import { expect, test } from 'vitest'
import { compiled } from './model.fixture.ts'
import { understand } from './understand.ts'

test.each([
  ['en-US', 'select the second one', '2'],
  ['en-GB', 'the eleventh one', '11'],
  ['de-DE', 'wähle das dritte', '3'],
  ['fr-FR', 'choisis le premier', '1'],
  ['es-ES', 'el segundo', '2'],
  ['it-IT', 'scegli il terzo', '3'],
  ['pt-BR', 'escolha o segundo', '2'],
  ['ja-JP', '三番目を選んで', '3'],
  ['hi-IN', 'दूसरा वाला', '2'],
])('%s: "%s" selects position %s', (locale, said, value) => {
  const model = compiled({ 'AMAZON.SelectIntent': {} }, {}, { locale })
  expect(understand(model, said)).toMatchObject({
    intent: 'AMAZON.SelectIntent',
    slots: { ListPosition: { value } },
  })
})

test('"select this" leaves the position open', () => {
  const model = compiled({ 'AMAZON.SelectIntent': {} })
  const { slots } = understand(model, 'select this') ?? {}
  expect(slots).toEqual({ ListPosition: { name: 'ListPosition', type: 'AMAZON.Ordinal' } })
})
