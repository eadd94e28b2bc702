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
  expect(JSON.stringify(understand(again, utterance))).toBe(
    JSON.stringify(understand(kitchen, utterance)),
  )
})

test('a sample keeps what a list or an unknown word in its slot makes plain', () => {
  expect(values('deliver sushi to my office')).toMatchObject({ match: 'exact', dish: 'sushi' })
  expect(values('deliver zorpf')).toMatchObject({ match: 'exact', dish: 'zorpf' })
})

describe('a sample with words in its slots that nobody lists stands', () => {
  const music = {
    samples: [
      'play {song}',
      'play {song} by {artist}',
      'play the song {song}',
      'play the song {song} by {artist}',
      'play {song} from {artist}',
      'start {song}',
      'start {song} by {artist}',
      'i want to hear {song}',
      'i want to hear {song} by {artist}',
      'put on {song}',
      'put on {song} from {artist}',
      'let us hear {song} now',
    ],
    slots: { song: 'AMAZON.MusicRecording', artist: 'AMAZON.Artist' },
  }
  const model = compiled({
    Play: music,
    Town: { samples: ['{city}', '{city} please'], slots: { city: 'AMAZON.City' } },
    'AMAZON.StartOverIntent': { samples: ['new search', 'begin a new search'] },
    'AMAZON.FallbackIntent': {},
  })
  const slots = (utterance: string) => {
    const understood = understand(model, utterance)
    return [understood?.intent, ...Object.values(understood?.slots ?? {}).map(({ value }) => value)]
  }

  test.each([
    ['play let it be by the beatles', ['Play', 'let it be', 'the beatles']],
    ['play now and then', ['Play', 'now and then', undefined]],
    ['new york', ['Town', 'new york']],
    ['new york please', ['Town', 'new york']],
  ])('%s', (utterance, understood) => expect(slots(utterance)).toEqual(understood))
})

test('no value begins at the "\'s" of a word, though values begin with words like it', () => {
  const samples = [
    ...['find food near {place}', 'book a table close to {place}', 'i want to eat at {place}'],
    'take me to {place}',
  ]
  const places = ['my house', 'our office', 'your garden', 'my old school', 'our club']
  const model = compiled(
    { Eat: { samples, slots: { place: 'Place' } }, 'AMAZON.FallbackIntent': {} },
    { Place: Object.fromEntries(places.map((place) => [place, []])) },
  )
  const place = (utterance: string) => understand(model, utterance)?.slots['place']?.value
  expect(place("i want to eat right at naomi's hostel")).toBe('hostel')
  expect(place("i want to eat right at naomi's house")).toBe('house')
})

describe('fallbackIntentSensitivity', () => {
  const beginnings = ['some', 'my sister would like', 'i dream of', 'do you like', 'we eat']
  const ends = ['', 'at home', 'in the garden', 'right now', 'with my uncle']
  const near = beginnings.flatMap((beginning) =>
    Object.keys(types.Dish).flatMap((dish) => ends.map((end) => `${beginning} ${dish} ${end}`)),
  )
  const accepted = (fallbackSensitivity: 'LOW' | 'MEDIUM' | 'HIGH') => {
    const model = { ...kitchen, fallbackSensitivity }
    return near.filter((utterance) => understand(model, utterance)?.match === 'generalised')
  }

  test('the higher it is, the less is accepted', () => {
    const [low, medium, high] = [accepted('LOW'), accepted('MEDIUM'), accepted('HIGH')]
    expect(low).toEqual(expect.arrayContaining(medium))
    expect(medium).toEqual(expect.arrayContaining(high))
    expect(low.length).toBeGreaterThan(medium.length)
    expect(medium.length).toBeGreaterThan(high.length)
    expect(high.length).toBeGreaterThan(0)
  })
})

describe('other languages', () => {
  test.each([
    ['de-DE', 'starte den timer', 'starte jetzt bitte den timer', 'wie hoch ist der turm'],
    ['fr-FR', 'lance le minuteur', "lance donc le minuteur s'il te plaît", 'quel temps fait-il'],
    ['ja-JP', 'タイマーを始めて', 'タイマーを今すぐ始めてください', '空はなぜ青いのかな'],
    ['hi-IN', 'टाइमर शुरू करो', 'कृपया अब टाइमर शुरू करो', 'आसमान नीला क्यों है'],
    ['ar-SA', 'ابدأ المؤقت', 'من فضلك ابدأ المؤقت الآن', 'لماذا السماء زرقاء'],
    ['nl-NL', 'start de timer', 'start nu alsjeblieft de timer', 'waarom is de lucht blauw'],
  ])('%s', (locale, sample, meant, other) => {
    const model = compiled(
      { Timer: { samples: [sample] }, 'AMAZON.FallbackIntent': {} },
      {},
      { locale },
    )
    expect(understand(model, meant)).toMatchObject({ intent: 'Timer', match: 'generalised' })
    expect(understand(model, other)?.match).toBe('fallback')
  })
})

test('a country is known to be one, listed or not', () => {
  const weather = {
    samples: [
      'weather in {country}',
      'weather in {town}',
      'what is it like in {country} today',
      'how is {town} today',
      'the forecast for {country}',
      'the forecast for {town}',
    ],
    slots: { country: 'Country', town: 'Town' },
  }
  const model = compiled(
    { Weather: weather, 'AMAZON.FallbackIntent': {} },
    {
      Country: { france: [], peru: [], 'south korea': [], 'new zealand': [] },
      Town: { lyon: [], lima: [], 'new orleans': [], turin: [] },
    },
  )
  const countryIn = (utterance: string) => understand(model, utterance)?.slots['country']?.value
  for (const name of ['sri lanka', 'germany', 'south africa', 'ecuador']) {
    expect(countryIn(`so what is the weather in ${name}`)).toBe(name)
    expect(countryIn(`now the forecast for ${name} today`)).toBe(name)
  }
  for (const name of ['zorp', 'menda', 'west zorp']) {
    expect(countryIn(`now the forecast for ${name} today`)).toBeUndefined()
  }
})

describe('a built-in intent', () => {
  const timer = compiled(
    {
      Brew: {
        samples: ['brew it for {minutes} minutes', '{minutes} minutes'],
        slots: { minutes: 'AMAZON.NUMBER' },
      },
      'AMAZON.StopIntent': {},
      'AMAZON.CancelIntent': { samples: ['no thanks', 'forget about it'] },
      'AMAZON.FallbackIntent': {},
    },
    {},
  )

  test.each([
    ['i would like you to stop now please', 'AMAZON.StopIntent'],
    ['oh no thanks really', 'AMAZON.CancelIntent'],
  ])('is meant where one of its phrases is said: "%s"', (utterance, intent) => {
    expect(understand(timer, utterance)?.intent).toBe(intent)
  })

  test.each(['no idea', 'thank you', 'minutes please', 'foo minutes', 'how many minutes'])(
    'is not meant by what is only like them: "%s"',
    (utterance) => expect(understand(timer, utterance)?.intent).not.toMatch(/Stop|Cancel/),
  )
})

describe('a skill for what people ask everybody', () => {
  const weather = compiled({
    Weather: {
      samples: [
        'what will the weather be like',
        'the weather for {d}',
        'how will the weather be {d}',
      ],
      slots: { d: 'AMAZON.DATE' },
    },
    'AMAZON.FallbackIntent': {},
  })
  const quiz = compiled({
    StartQuiz: { samples: ['play the quiz', 'start the quiz', 'play a game', 'start a game'] },
    'AMAZON.FallbackIntent': {},
  })

  test('is asked for it', () => {
    const understood = understand(weather, 'what is the weather like on sunday then')
    expect(understood).toMatchObject({ intent: 'Weather', match: 'generalised' })
  })

  test.each(['start the washing machine', 'what is the weather like on sunday'])(
    'is not asked for the rest: "%s"',
    (utterance) => expect(understand(quiz, utterance)?.intent).toBe('AMAZON.FallbackIntent'),
  )
})
