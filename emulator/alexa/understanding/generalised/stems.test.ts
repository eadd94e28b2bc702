import { expect, test } from 'vitest'
import { compiled } from '../model.fixture.ts'
import { understand } from '../understand.ts'
import { stemsOf } from './stems.ts'

test.each([
  ['reminder', ['reminders']],
  ['such', ['suche']],
  ['fliegen', ['flieg']],
  ['planes', ['plane', 'planet']],
  ['cookie', []],
  ['sue', []],
  ['remainder', []],
  ['planetarium', []],
])('%s may be %j', (word, forms) => {
  const stems = stemsOf(
    new Set(['reminders', 'suche', 'flieg', 'planet', 'plane', 'sun', 'cook']),
    { ownLetters: new Set() },
  )
  expect(stems(word)).toEqual(forms)
})

test('a word in another form is of the intent that has it', () => {
  const model = compiled(
    {
      Search: { samples: ['suche nach {q}'], slots: { q: 'AMAZON.SearchQuery' } },
      Play: { samples: ['spiele {q}'], slots: { q: 'AMAZON.SearchQuery' } },
      'AMAZON.FallbackIntent': {},
    },
    {},
    { locale: 'de-DE' },
  )
  expect(understand(model, 'such nach pizza rezepten')).toMatchObject({
    intent: 'Search',
    slots: { q: { value: 'pizza rezepten' } },
  })
})

test('a sentence with no other word of the skill is on its topic by that', () => {
  const samples = ['my reminder', 'the reminder', 'reminder list']
  const model = compiled({ Remind: { samples }, 'AMAZON.FallbackIntent': {} })
  expect(understand(model, 'so many reminders')?.intent).toBe('Remind')
})
