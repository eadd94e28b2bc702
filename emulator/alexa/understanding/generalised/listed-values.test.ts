import { describe, expect, test } from 'vitest'
import { compiled } from '../model.fixture.ts'
import { understand } from '../understand.ts'

const slotsOf = (model: ReturnType<typeof compiled>, utterance: string) => {
  const { slots = {}, match } = understand(model, utterance) ?? {}
  const filled = Object.entries(slots).flatMap(([name, { value, resolved }]) =>
    value === undefined ? [] : [`${name}=${value}${resolved?.length ? '' : '?'}`],
  )
  return [match, ...filled].join(' ')
}

describe('a listed value that is said fills its slot', () => {
  const songs = compiled(
    {
      Sing: {
        samples: ['play the {land} anthem', '{land} anthem', 'play the anthem of {land}'],
        slots: { land: 'Land' },
      },
      'AMAZON.FallbackIntent': {},
    },
    { Land: { Norway: ['Norwegian'], Chile: ['Chilean'] } },
  )
  test.each([
    ['I want to hear the Norwegian anthem', 'generalised land=Norwegian'],
    ['could you whistle the Chilean anthem please', 'generalised land=Chilean'],
    // Not on the list, and no more is known of it.
    ['Old Norwegian anthem', 'exact land=Old Norwegian?'],
  ])('%s', (utterance, filled) => expect(slotsOf(songs, utterance)).toBe(filled))

  test('where the verb comes last in German', () => {
    const hymns = compiled(
      { Sing: { samples: ['spiel die hymne von {land}', 'die {land}'], slots: { land: 'Land' } } },
      { Land: { norwegen: [], chile: [] } },
      { locale: 'de-DE' },
    )
    expect(slotsOf(hymns, 'kannst du die hymne von norwegen spielen')).toBe(
      'generalised land=norwegen',
    )
    expect(slotsOf(hymns, 'ich will die hymne von chile hören')).toBe('generalised land=chile')
  })

  test('beside the name of its slot, or words of other samples', () => {
    const menu = compiled(
      {
        Tell: {
          samples: ['tell me about the {special}', 'what is in the {special}', 'the menu'],
          slots: { special: 'Dish' },
        },
        'AMAZON.FallbackIntent': {},
      },
      { Dish: { 'green curry': [], ramen: [] } },
    )
    // What a sample covers may be a name of which the list has a part.
    expect(slotsOf(menu, 'tell me about the ramen special')).toBe('exact special=ramen special?')
    expect(slotsOf(menu, 'tell me about the green curry on the menu')).toBe(
      'generalised special=green curry',
    )
    expect(slotsOf(menu, 'tell me about the ramen burger')).toBe('exact special=ramen burger?')
  })

  test.each([
    ['kansas city', 'exact city=kansas city?'],
    ['mexico city', 'exact city=mexico city?'],
    ['new mexico', 'exact city=new mexico?'],
    ['mexico not kansas', 'exact city=mexico not kansas?'],
    ['mexico and kansas', 'exact city=mexico and kansas?'],
  ])('but a part of another name does not: %s', (city, filled) => {
    const trip = compiled(
      { Fly: { samples: ['fly to {city}', 'trip to {city}'], slots: { city: 'Place' } } },
      { Place: { kansas: [], mexico: [] } },
    )
    expect(slotsOf(trip, `fly to ${city}`)).toBe(filled)
  })

  test('nor what is denied', () => {
    const quiz = compiled(
      { Guess: { samples: ["i think it's {color}", "it's {color}"], slots: { color: 'Shade' } } },
      { Shade: { green: [], pink: [] } },
    )
    expect(slotsOf(quiz, "I think it's a green one")).toBe('generalised color=green')
    expect(slotsOf(quiz, "I think it's not green")).toBe('exact color=not green?')
  })

  test('nor at the end of a German sentence that ends in no verb', () => {
    const songs = compiled(
      { Play: { samples: ['spiele {song}'], slots: { song: 'Song' } } },
      { Song: { hello: [], milch: [] } },
      { locale: 'de-DE' },
    )
    expect(slotsOf(songs, 'spiele hello dolly')).toBe('exact song=hello dolly?')
    expect(slotsOf(songs, 'spiele die milch nicht mehr')).toBe('exact song=die milch nicht mehr?')
  })

  test('with the article that is written together with it', () => {
    const places = compiled(
      { Where: { samples: ['où est la {place}'], slots: { place: 'Place' } } },
      { Place: { "l'église": [], gare: [] } },
      { locale: 'fr-FR' },
    )
    expect(slotsOf(places, "où est l'église")).toBe('exact place=église')
  })

  test('though the slot of another list stood in its place', () => {
    const cars = compiled(
      {
        Car: {
          samples: ['{make} {model}', 'a {model} please', '{make} {model} {trim}'],
          slots: { make: 'Make', model: 'Model', trim: 'Trim' },
        },
      },
      {
        Make: { Volvo: [], Fiat: [] },
        Model: { Panda: [], Amazon: [] },
        Trim: { sport: [], touring: [] },
      },
    )
    expect(slotsOf(cars, 'I have a Fiat Panda')).toBe('generalised make=Fiat model=Panda')
    expect(slotsOf(cars, 'a Volvo please')).toBe('generalised make=Volvo')
  })
})
