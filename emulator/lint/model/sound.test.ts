import { expect, test } from 'vitest'
import { changed, cleanModel, lintModel } from '../lint.fixture.ts'

/** What is changed in the clean model, each time from and to. */
const sound: readonly (readonly [about: string, ...changes: (readonly [string, string])[]])[] = [
  ['initials in the invocation name', ['"paint shop"', '"a. b. c. paint"']],
  ['a possessive in the invocation name', ['"paint shop"', '"ada\'s paint"']],
  ['initials and hyphens in a sample', ['"opening hours"', '"a. b. c. t-shirts\'s hours"']],
  [
    'the same slot in two intents',
    ['"opening hours"', '"opening {color} hours"'],
    ['"OpeningIntent", ', '"OpeningIntent", "slots": [{ "name": "color", "type": "Color" }], '],
  ],
  [
    'a catalogue',
    ['"AMAZON.SearchQuery"', '"Song"'],
    [
      '"types": [',
      '"types": [{ "name": "Song", "valueSupplier": { "type": "CatalogValueSupplier", "valueCatalog": { "catalogId": "c", "version": "1" } } },',
    ],
  ],
  [
    'an extended built-in type',
    ['"AMAZON.SearchQuery"', '"AMAZON.City"'],
    [
      '"types": [',
      '"types": [{ "name": "AMAZON.City", "values": [{ "name": { "value": "ulm" } }] },',
    ],
  ],
  ['a null where nothing is', ['"synonyms": []', '"synonyms": null']],
  [
    'values for a type that skills share',
    [
      '"types": [',
      '"types": [{ "slotTypeReference": { "id": "t", "version": "1" }, "values": [] },',
    ],
  ],
  [
    'the slot that a built-in intent has by itself',
    [
      '{ "name": "AMAZON.StopIntent"',
      '{ "name": "AMAZON.SelectIntent", "samples": ["pick the {ListPosition} one"] }, { "name": "AMAZON.StopIntent"',
    ],
  ],
  [
    'an intent of the library',
    ['"OpeningIntent", ', '"AMAZON.SearchAction<object@Book>" }, { "name": "OpeningIntent", '],
  ],
]

test.each(sound.map(([about, ...changes]) => ({ about, changes })))(
  'there is no mistake in $about',
  ({ changes }) => {
    expect(lintModel(changed(cleanModel, changes))).toEqual([])
  },
)
