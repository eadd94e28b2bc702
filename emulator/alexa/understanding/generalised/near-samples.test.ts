import { describe, expect, test } from 'vitest'
import { compiled } from '../model.fixture.ts'
import type { CompiledModel } from '../model.ts'
import { hear } from '../tokens.ts'
import { understand } from '../understand.ts'
import { heardLoosely } from './loosely.ts'

/** What is understood in short: how, which intent, and the values of its slots. */
const brief = (model: CompiledModel, utterance: string) => {
  const understood = understand(model, utterance)
  const slots = Object.entries(understood?.slots ?? {}).flatMap(([name, { value }]) =>
    value === undefined ? [] : [`${name}=${value}`],
  )
  return [understood?.match, understood?.intent, ...slots].join(' ')
}

const model = (
  locale: string,
  samples: readonly string[],
  slots: Record<string, string>,
  types: Record<string, Record<string, readonly string[]>> = {},
) => compiled({ Ask: { samples, slots }, 'AMAZON.FallbackIntent': {} }, types, { locale })

describe('an answer is heard among what people say around one', () => {
  test.each([
    ['en-US', 'room {n}', ["I think it's twelve", 'maybe twelve', "let's try twelve, I guess"]],
    ['de-DE', 'raum {n}', ['ich glaube es ist zwölf', 'vielleicht zwölf', 'zwölf glaube ich']],
    ['fr-FR', 'salle {n}', ["je crois que c'est douze", 'peut-être douze', 'je dirais douze']],
    ['es-ES', 'sala {n}', ['creo que es el doce', 'tal vez doce', 'mi respuesta es doce']],
    ['it-IT', 'stanza {n}', ['penso che sia dodici', 'forse dodici', 'direi dodici']],
    ['pt-BR', 'sala {n}', ['acho que é doze', 'talvez doze', 'minha resposta é doze']],
    ['ja-JP', '部屋は {n}', ['たぶん十二', '十二だと思います']],
    ['hi-IN', 'कमरा {n}', ['शायद बारह', 'मुझे लगता है बारह']],
  ])('%s', (locale, sample, utterances) => {
    const asked = model(locale, ['{n}', sample], { n: 'AMAZON.NUMBER' })
    for (const utterance of utterances) {
      expect(brief(asked, utterance)).toBe('generalised Ask n=12')
    }
  })

  test('but not where a slot would take it for a name', () => {
    const asked = model('en-US', ['{dish}', 'cook {dish}'], { dish: 'AMAZON.Food' })
    expect(brief(asked, 'maybe the weather will be better tomorrow')).toMatch(
      'AMAZON.FallbackIntent',
    )
  })
})

test('a thing is asked for by name, though its name is on no list', () => {
  const asked = model('en-US', ['road from {a} to {b}'], { a: 'AMAZON.City', b: 'AMAZON.City' })
  expect(brief(asked, 'what is the road from Ulm to Bonn')).toBe('generalised Ask a=Ulm b=Bonn')
  expect(brief(asked, 'what is the road from here to there')).toMatch('AMAZON.FallbackIntent')
})

describe('what the next word decides does not count', () => {
  test.each([
    ['en-US', 'brew a {tea}', 'brew an assam', 'assam'],
    ['de-DE', 'der preis für {tea}', 'zeig mir den preis für assam', 'assam'],
    ['fr-FR', 'je prends un {tea}', 'je prends une camomille', 'camomille'],
  ])('%s %s', (locale, sample, utterance, tea) => {
    const asked = model(locale, [sample], { tea: 'Tea' }, { Tea: { [tea]: [], mint: [] } })
    expect(brief(asked, utterance)).toBe(`generalised Ask tea=${tea}`)
  })

  test("an elided word is the whole one: d'Avatar, l'acqua", () => {
    const film = model('fr-FR', ['la durée de {film}'], { film: 'AMAZON.Movie' })
    expect(brief(film, "la durée d'Avatar")).toBe('exact Ask film=Avatar')
    const drink = model('it-IT', ['porta la {drink}'], { drink: 'AMAZON.Drink' })
    expect(brief(drink, "porta l'acqua")).toBe('exact Ask drink=acqua')
  })
})

describe('accents that samples lack, or people', () => {
  const asked = model(
    'es-ES',
    ['que animal es {animal}', 'dónde vive {animal}'],
    { animal: 'Animal' },
    { Animal: { tucán: [], puma: [] } },
  )
  test.each([
    ['qué animal es tucán', 'tucán'],
    ['qué animal es tucan', 'tucan'],
    ['donde vive puma', 'puma'],
    ['dime qué animal es puma', 'puma'],
  ])('%s', (utterance, animal) =>
    expect(brief(asked, utterance)).toBe(`generalised Ask animal=${animal}`),
  )

  test('stay what was said in a value, and a sample that has them wins', () => {
    const both = compiled(
      {
        Plain: { samples: ['pon si {song}'], slots: { song: 'AMAZON.MusicRecording' } },
        Accented: { samples: ['pon sí {song}'], slots: { song: 'AMAZON.MusicRecording' } },
      },
      {},
      { locale: 'es-ES' },
    )
    expect(brief(both, 'pon sí canción')).toBe('exact Accented song=canción')
  })

  test('a slot does not take the word that differs by one', () => {
    const where = model('fr-FR', ['trouve un {shop} a {city}', 'trouve un {shop}'], {
      shop: 'AMAZON.LocalBusinessType',
      city: 'AMAZON.City',
    })
    expect(brief(where, 'trouve un café à Nantes')).toBe('generalised Ask shop=café city=Nantes')
  })
})

describe('a sample that begins with a slot', () => {
  const asked = model('en-US', ['{a} to {b}', 'from {a} to {b}', 'way between {a} and {b}'], {
    a: 'AMAZON.City',
    b: 'AMAZON.City',
  })
  test.each([
    ['how long is it from Ulm to Bonn', 'generalised Ask a=Ulm b=Bonn'],
    ['I want to know the way between Ulm and Bonn', 'generalised Ask a=Ulm b=Bonn'],
    ['Ulm to Bonn', 'exact Ask a=Ulm b=Bonn'],
    ['I do not want to go from Ulm to Bonn', 'generalised Ask a=Ulm b=Bonn'],
  ])('does not take what is said before another: %s', (utterance, understood) =>
    expect(brief(asked, utterance)).toBe(understood),
  )
})

describe('articles and accents make no sentence a sample', () => {
  test.each([
    ['fr-FR', ['{a} à {b}'], 'mon chien a faim'],
    ['fr-FR', ['{a} ou {b}'], 'je ne sais pas où il est'],
    ['it-IT', ['{a} e {b}'], 'la pasta è pronta'],
    ['es-ES', ['el {a}'], 'lo siento'],
    ['en-US', ['the {a}'], 'some day'],
  ])('%s %j: %s', (locale, samples, utterance) => {
    const asked = model(locale, samples, { a: 'AMAZON.City', b: 'AMAZON.City' })
    expect(brief(asked, utterance)).toMatch('AMAZON.FallbackIntent')
  })

  test.each([
    ['de-DE', 'zählen', 'zahlen'],
    ['es-ES', 'pena', 'peña'],
  ])('%s: %s is not %s', (locale, said, word) => {
    const asked = model(locale, [word], {})
    expect(brief(asked, said)).toMatch('AMAZON.FallbackIntent')
  })

  test('nor one article the value that another is', () => {
    const quiz = model(
      'en-US',
      ['{letter}', 'is it {letter}', 'is it a {letter}'],
      { letter: 'Letter' },
      { Letter: { a: [], b: [], c: [] } },
    )
    expect(brief(quiz, 'the')).toMatch('AMAZON.FallbackIntent')
    expect(brief(quiz, 'is it the')).toBe('exact Ask letter=the')
    const bar = model(
      'en-US',
      ['order {n} {drink}'],
      { n: 'Quantity', drink: 'Drink' },
      { Quantity: { a: [], two: [] }, Drink: { beer: [], water: [] } },
    )
    expect(understand(bar, 'order another beer')?.slots['n']?.resolved).toEqual([])
  })

  test('however many words differ by them, none takes long', () => {
    const twins = Array.from({ length: 512 }, (_, at) =>
      [...at.toString(2).padStart(9, '0')].map((bit) => (bit === '1' ? 'á' : 'a')).join(''),
    )
    const values = Object.fromEntries(twins.map((twin) => [`${twin} ${twin}`, []]))
    const asked = model('es-ES', ['pon {x}'], { x: 'Twin' }, { Twin: { ...values, tucán: [] } })
    const waysOf = (word: string) =>
      heardLoosely(asked, hear(`pon ${word}`, asked.language))?.steps[1]?.map((step) => step.word)
    expect(waysOf('tucan')).toEqual(['tucan', 'tucán'])
    expect(waysOf('aaaaaaaaa')).toBeUndefined()
  })
})

test('a time of day is no number where there are times', () => {
  const asked = compiled({
    Number: { samples: ['set it to {n}', '{n}'], slots: { n: 'AMAZON.NUMBER' } },
    Time: { samples: ['set it to {t}', '{t}'], slots: { t: 'AMAZON.TIME' } },
  })
  expect(brief(asked, 'set it to seven thirty')).toBe('exact Time t=07:30')
  expect(brief(asked, "it's six forty five")).toBe('generalised Time t=06:45')
  expect(brief(asked, 'set it to nine ninety')).toBe('exact Number n=990')
})

test('numbers of two slots stay apart', () => {
  const asked = model('en-US', ['roll {a} {b}'], { a: 'AMAZON.NUMBER', b: 'AMAZON.NUMBER' })
  expect(brief(asked, 'roll twenty two fourteen')).toBe('exact Ask a=22 b=14')
  expect(brief(asked, 'roll seventy two eighty one')).toBe('exact Ask a=72 b=81')
})

test('a guess goes before an answer', () => {
  const asked = compiled(
    {
      Answer: { samples: ['{pet}'], slots: { pet: 'Pet' } },
      Have: {
        samples: ['i have a {pet} at home', 'i own a {pet}', 'i have {n} pets'],
        slots: { pet: 'Pet', n: 'AMAZON.NUMBER' },
      },
      Count: { samples: ['{n}'], slots: { n: 'AMAZON.NUMBER' } },
    },
    { Pet: { dog: [], cat: [] } },
  )
  expect(brief(asked, 'i have a dog')).toBe('generalised Have pet=dog')
  expect(brief(asked, 'i have two')).toBe('generalised Have n=2')
  expect(brief(asked, 'maybe a dog')).toBe('generalised Answer pet=dog')
})

test('"that is the one" tells no number', () => {
  const asked = model('en-US', ['{n}', 'take {n}'], { n: 'AMAZON.NUMBER' })
  expect(brief(asked, 'that is the one')).toMatch('AMAZON.FallbackIntent')
})

describe('a slot that takes a part of a sentence is no sure match', () => {
  const asked = model('en-US', ['{food}', 'add {food}', 'put {food} on the list'], {
    food: 'AMAZON.Food',
  })
  test.each([
    ['add milk to my shopping list', 0.5],
    ['who are you', 0.5],
    ['add oat milk', 1],
    ['oat milk', 1],
  ])('%s', (utterance, confidence) =>
    expect(understand(asked, utterance)).toMatchObject({ intent: 'Ask', confidence }),
  )

  test('unless nothing may be guessed', () =>
    expect(understand(asked, 'who are you', { understanding: 'exact' })?.match).toBe('exact'))
})
