import { describe, expect, test } from 'vitest'
import { compiled } from '../model.fixture.ts'
import { understand } from '../understand.ts'

const types = {
  Dish: { pizza: [], lasagne: [], 'green salad': [], 'onion soup': [], sushi: [], pancakes: [] },
  Place: { home: [], office: [], garden: [], 'town hall': [], harbour: [] },
}
const order = {
  samples: [
    'order {dish}',
    'order {dish} to {place}',
    'i would like to order {dish}',
    'bring {dish} to the {place}',
    'deliver {dish}',
    'deliver {dish} to my {place}',
    'get me {dish} delivered',
    'can you deliver {dish} to the {place}',
    'i am hungry for {dish}',
    'we want {dish} at the {place}',
    'please order some {dish}',
    'have {dish} delivered to the {place}',
  ],
  slots: { dish: 'Dish', place: 'Place' },
}
const status = {
  samples: ['where is my order', 'is my order on its way', 'how long until my order arrives'],
}
const kitchen = compiled(
  { Order: order, Status: status, 'AMAZON.StopIntent': {}, 'AMAZON.FallbackIntent': {} },
  types,
)
const values = (utterance: string) => {
  const understood = understand(kitchen, utterance)
  const slots = Object.values(understood?.slots ?? {}).map(({ name, value }) => [name, value])
  return { intent: understood?.intent, match: understood?.match, ...Object.fromEntries(slots) }
}

describe('what no sample covers', () => {
  test.each([
    ['could you please deliver a pizza to the office', { dish: 'pizza', place: 'office' }],
    ['i would really like to order onion soup', { dish: 'onion soup' }],
    ['order pizza for us to the harbour', { dish: 'pizza', place: 'harbour' }],
  ])('"%s" is near several samples', (utterance, slots) => {
    expect(values(utterance)).toMatchObject({ intent: 'Order', match: 'generalised', ...slots })
  })

  test('goes to the intent whose words it has', () => {
    expect(values('so where is my order right now')).toMatchObject({ intent: 'Status' })
  })

  test.each(['colourless green ideas sleep', 'what is the capital of peru', 'zorp', 'my uncle'])(
    '"%s" is far from all',
    (utterance) => expect(understand(kitchen, utterance)?.match).toBe('fallback'),
  )

  test('is a fallback where exactness is asked for', () => {
    const utterance = 'could you please deliver a pizza to the office'
    const understood = understand(kitchen, utterance, { understanding: 'exact' })
    expect(understood?.match).toBe('fallback')
  })
})

test('a guess says how sure it is, and what else was considered', () => {
  const understood = understand(kitchen, 'please do order some lasagne')
  expect(understood?.confidence).toBeGreaterThan(0.5)
  expect(understood?.confidence).toBeLessThan(1)
  const [first, ...others] = understood?.considered ?? []
  expect(first).toMatchObject({ intent: 'Order', confidence: understood?.confidence })
  expect(others.every(({ confidence }) => confidence <= (first?.confidence ?? 0))).toBe(true)
})

test('the same model understands the same twice', () => {
  const again = compiled(
    { Order: order, Status: status, 'AMAZON.StopIntent': {}, 'AMAZON.FallbackIntent': {} },
    types,
  )
  const utterance = 'could we have a nice green salad brought to the garden'
  expect(understand(again, utterance)).toEqual(understand(kitchen, utterance))
})

test('a sample keeps what a list or an unknown word in its slot makes plain', () => {
  expect(values('deliver sushi to my office')).toMatchObject({ match: 'exact', dish: 'sushi' })
  expect(values('deliver zorpf')).toMatchObject({ match: 'exact', dish: 'zorpf' })
})
