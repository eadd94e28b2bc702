import { describe, expect, test } from 'vitest'
import { compiled } from '../model.fixture.ts'
import { understand } from '../understand.ts'

describe('of what a format cannot read whole', () => {
  const kitchen = compiled(
    {
      Wait: {
        samples: ['wait {d}', 'wait for {d}', 'pause {d}', 'hold on for {d}'],
        slots: { d: 'AMAZON.DURATION' },
      },
      Count: {
        samples: ['number {n}', 'the number is {n}', 'take number {n}'],
        slots: { n: 'AMAZON.NUMBER' },
      },
      Book: {
        samples: ['a table for {n} people', 'book for {n} people', '{n} people'],
        slots: { n: 'AMAZON.NUMBER' },
      },
    },
    {},
  )
  const valuesOf = (utterance: string) =>
    Object.values(understand(kitchen, utterance)?.slots ?? {}).flatMap(({ value }) => value ?? [])

  test.each(['wait half a week', 'wait a week and a half', 'number five and six'])(
    'no part is taken for the whole: "%s"',
    (utterance) => expect(valuesOf(utterance)).toEqual([]),
  )

  test('what stands beside other words is', () => {
    expect(valuesOf('book me a table for seven hungry people')).toEqual(['7'])
  })
})
