import { expect, test } from 'vitest'
import { compiled } from './model.fixture.ts'
import { understand } from './understand.ts'

const exactly = { understanding: 'exact', now: Date.UTC(2026, 4, 13), timeZone: 'UTC' } as const

test('"5 hundred twenty" is what "five hundred twenty" is', () => {
  const model = compiled({
    Count: { samples: ['{n}'], slots: { n: 'AMAZON.NUMBER' } },
    Five: { samples: ['five {it}'], slots: { it: 'T' } },
  })
  const digits = understand(model, '5 hundred twenty', exactly)
  expect(digits).toMatchObject({ intent: 'Count', slots: { n: { value: '520' } } })
  expect(understand(model, 'five hundred twenty', exactly)).toMatchObject({
    intent: 'Count',
    slots: digits?.slots,
  })
})

test.each([['N. B. A.'], ['NBA'], ['the U.S.']])(
  'a value beside initials of the sample: "%s"',
  (team) => {
    const model = compiled({ A: { samples: ['{team} n. b. a.'], slots: { team: 'T' } } })
    expect(understand(model, `${team} n. b. a.`, exactly)?.slots['team']?.value).toBe(team)
    expect(understand(model, `${team} NBA`, exactly)?.slots['team']?.value).toBe(team)
  },
)

test('initials keep their last point before an apostrophe', () => {
  const model = compiled({ A: { samples: ["{team}'s score"], slots: { team: 'T' } } })
  expect(understand(model, "n. b. a.'s score", exactly)?.slots['team']?.value).toBe('n. b. a.')
})

test.each([
  ['AMAZON.DATE', '2026-05'],
  ['AMAZON.DATE', '2026-W20'],
  ['AMAZON.DATE', '2026-W20-WE'],
  ['AMAZON.DATE', '2026-WI'],
  ['AMAZON.DATE', '202X'],
  ['AMAZON.TIME', '21:30'],
  ['AMAZON.TIME', 'MO'],
  ['AMAZON.DURATION', 'PT1H30M'],
  ['AMAZON.Ordinal', '3'],
  ['AMAZON.AlphaNumeric', 'bmw'],
])('%s takes %s, the form in which it reaches a skill', (type, value) => {
  const model = compiled({ A: { samples: ['on {it} please'], slots: { it: type } } })
  expect(understand(model, `on ${value} please`, exactly)?.slots['it']?.value).toBe(value)
})

test('a written value is none where more is written', () => {
  const model = compiled({ A: { samples: ['on {it}'], slots: { it: 'AMAZON.DATE' } } })
  for (const said of ['on 2026-W200', 'on 2026-WIN', 'on 2026-13']) {
    expect(understand(model, said, exactly)).toBeUndefined()
  }
})

test.each(['2026-02-30', '2026-02-00', '2026-W99', '2026-W00', '2026-W54-WE', '0000-01', '000X'])(
  'there is no %s',
  (said) => {
    const model = compiled({ A: { samples: ['on {it}'], slots: { it: 'AMAZON.DATE' } } })
    expect(understand(model, `on ${said}`, exactly)).toBeUndefined()
  },
)

test.each(['2028-02-29', '2026-W53', '1999-W52-WE', '199X'])('there is %s', (said) => {
  const model = compiled({ A: { samples: ['on {it}'], slots: { it: 'AMAZON.DATE' } } })
  expect(understand(model, `on ${said}`, exactly)?.slots['it']?.value).toBe(said)
})

test.each([
  ['AMAZON.DATE', '2026-W20'],
  ['AMAZON.TIME', '21:30'],
  ['AMAZON.DURATION', 'PT1H30M'],
])('%s takes a written %s before a character that is a word of its own', (type, value) => {
  const slots = { it: type }
  const model = compiled({ A: { samples: ['{it}に起こして'], slots } }, {}, { locale: 'ja-JP' })
  expect(understand(model, `${value}に起こして`, exactly)?.slots['it']?.value).toBe(value)
})

test('a number is an ordinal only where no number is meant', () => {
  const model = compiled({
    Third: { samples: ['take {n}'], slots: { n: 'AMAZON.Ordinal' } },
    Three: { samples: ['take {n}'], slots: { n: 'AMAZON.NUMBER' } },
  })
  expect(understand(model, 'take third', exactly)?.intent).toBe('Third')
  expect(understand(model, 'take 3', exactly)?.intent).toBe('Three')
})

test('a word is a code only where nothing else is meant', () => {
  const model = compiled(
    {
      Code: { samples: ['take {it}'], slots: { it: 'AMAZON.AlphaNumeric' } },
      Colour: { samples: ['take {it}'], slots: { it: 'Colour' } },
    },
    { Colour: { blue: [] } },
  )
  expect(understand(model, 'take blue', exactly)?.intent).toBe('Colour')
  expect(understand(model, 'take b m w', exactly)?.intent).toBe('Code')
  expect(understand(model, 'take BMW', exactly)).toMatchObject({
    intent: 'Code',
    slots: { it: { value: 'bmw' } },
  })
})

test.each(['ABCDEFGHIJ', 'abcdefghijklmnopqrstuvwx'])('a long word is a code too: %s', (word) => {
  const model = compiled({ Code: { samples: ['take {it}'], slots: { it: 'AMAZON.AlphaNumeric' } } })
  expect(understand(model, `take ${word}`, exactly)?.slots['it']?.value).toBe(word.toLowerCase())
})

test('a word alone is no code', () => {
  const model = compiled({ A: { samples: ['{it}'], slots: { it: 'AMAZON.AlphaNumeric' } } })
  expect(understand(model, 'banana', exactly)).toBeUndefined()
})

test('a long sentence without the words of any sample is not searched', () => {
  const slots = { a: 'T', b: 'T', c: 'T' }
  const model = compiled({ A: { samples: ['go {a} {b} {c} now'], slots } })
  let steps = 0
  understand(model, `go ${'zorp '.repeat(60)}`, { ...exactly, onStep: () => (steps += 1) })
  expect(steps).toBeLessThan(5)
})

test('a listed name with an apostrophe keeps it before an ending', () => {
  const model = compiled(
    { Birthday: { samples: ["what is {who}'s birthday"], slots: { who: 'Friend' } } },
    { Friend: { "o'brien": [], bob: [] } },
  )
  const { who } = understand(model, "what is o'brien's birthday")?.slots ?? {}
  expect(who).toMatchObject({ value: "o'brien", resolved: [{ name: "o'brien" }] })
})
