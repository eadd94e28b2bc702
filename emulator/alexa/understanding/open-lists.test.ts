import { expect, test } from 'vitest'
import { compiled } from './model.fixture.ts'
import { understand } from './understand.ts'

const taking = (type: string) =>
  compiled({ Find: { samples: ['find {what}'], slots: { what: type } } })

test.each([
  'Actor',
  'City',
  'FirstName',
  'AT_CITY',
  'AT_REGION',
  'DE_CITY',
  'DE_FIRST_NAME',
  'DE_REGION',
  'EUROPE_CITY',
  'GB_REGION',
  'US_FIRST_NAME',
  'US_STATE',
  'TVSeries',
  'LandmarksOrHistoricalBuildings',
])('AMAZON.%s takes names that no list has', (name) => {
  const model = taking(`AMAZON.${name}`)
  expect(model.warnings).toEqual([])
  expect(understand(model, 'find Xyz')).toMatchObject({ slots: { what: { value: 'Xyz' } } })
})

test('a type of Amazon that is not known takes any words, with a warning', () => {
  const model = taking('AMAZON.LastName')
  expect(model.warnings).toEqual([expect.stringContaining('AMAZON.LastName is not known')])
  expect(understand(model, 'find Xyz')).toMatchObject({ slots: { what: { value: 'Xyz' } } })
})

test.each([
  ['en-US', 'on tuesday', 'Day'],
  ['en-US', 'on may', 'Month'],
  ['en-US', 'on south korea', 'Country'],
  ['en-US', 'on kosovo', 'Country'],
  ['en-US', 'on unknown region', 'City'],
  ['en-US', 'on pseudo-bidi', 'City'],
  ['en-US', 'on eurozone', 'City'],
  ['en-US', 'on united nations', 'City'],
  ['en-US', 'on north dakota', 'State'],
  ['en-US', 'on springfield', 'City'],
  ['en-US', 'on in', 'City'],
  ['de-DE', 'on dienstag', 'Day'],
  ['de-DE', 'on südkorea', 'Country'],
  ['ja-JP', 'on 火曜日', 'Day'],
])('in %s, "%s" is found in the list of %s', (locale, utterance, intent) => {
  const on = (type: string) => ({ samples: ['on {it}'], slots: { it: `AMAZON.${type}` } })
  const intents = {
    City: on('City'),
    Day: on('DayOfWeek'),
    Month: on('Month'),
    Country: on('Country'),
    State: on('US_STATE'),
  }
  const understood = understand(compiled(intents, {}, { locale }), utterance)
  expect(understood?.intent).toBe(intent)
  expect(understood?.slots['it']).not.toHaveProperty('resolved')
})
