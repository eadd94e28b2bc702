import { expect, test } from 'vitest'
import { bestCover } from '../cover.ts'
import { compiled } from '../model.fixture.ts'
import { isGap, spanOf } from '../span.ts'
import { hear } from '../tokens.ts'
import type { Filled } from '../ways.ts'
import { completed } from './completed.ts'
import { lessonOf } from './lesson.ts'

const types = { Song: { thriller: [] }, List: { party: [] }, Mood: { happy: [] } }
const slots = { song: 'Song', list: 'List' }
const more = { ...slots, mood: 'Mood', year: 'AMAZON.NUMBER', singer: 'AMAZON.Musician' }

/**
 * What becomes of a guess at "add … to …", whose slots take the words given, where a sample covers
 * the utterance: each slot with what it takes; undefined when the guess is given up.
 */
function made(
  utterance: string,
  guessed: Readonly<Record<string, string>>,
  its: Readonly<Record<string, string>> = slots,
) {
  const model = compiled({ Add: { samples: ['add {song} to {list}'], slots: its } }, types)
  const heard = hear(utterance, model.language)
  const cover = bestCover(model, heard)
  if (!cover) throw new Error(`No sample covers "${utterance}"`)
  const filledWith = (slot: string, words: string): Filled => {
    const said = words.split(' ')
    const from = heard.texts.findIndex((_, at) =>
      said.every((word, i) => word === heard.texts[at + i]),
    )
    const type = model.types.get(its[slot] ?? '')
    if (!type || from < 0) throw new Error(`No {${slot}} takes "${words}"`)
    return { type, from, span: spanOf(from + said.length, 'unlisted') }
  }
  const guess = {
    intent: 'Add',
    confidence: 1,
    slots: Object.keys(guessed),
    filled: Object.entries(guessed).map(([slot, words]) => filledWith(slot, words)),
  }
  const whole = completed(guess, cover, cover.filled.filter(isGap), heard, lessonOf(model))
  return (
    whole &&
    Object.fromEntries(
      whole.slots.map((slot, at) => {
        const { from = 0, span } = whole.filled[at] ?? {}
        return [slot, heard.texts.slice(from, span?.end).join(' ')]
      }),
    )
  )
}

test.each([
  ['what it left out is put back', { list: 'party' }, { list: 'party', song: 'blue velvet' }],
  [
    'what it cut off is put back',
    { song: 'velvet', list: 'party' },
    { song: 'blue velvet', list: 'party' },
  ],
  [
    'what it has whole stays',
    { song: 'blue velvet', list: 'party' },
    { song: 'blue velvet', list: 'party' },
  ],
])('%s', (_, guessed, whole) => expect(made('add blue velvet to party', guessed)).toEqual(whole))

test('a slot that it gives to other words stays with them', () => {
  expect(made('add blue velvet to party', { song: 'party' })).toEqual({ song: 'party' })
})

test('words that it gives to more slots stay with them', () => {
  const guessed = { mood: 'blue', song: 'velvet', list: 'party' }
  expect(made('add blue old velvet to party', guessed, { ...slots, mood: 'Mood' })).toEqual(guessed)
})

test('beside what another slot took, the longest run is put back', () => {
  const guessed = { mood: 'old', list: 'party' }
  expect(made('add blue old velvet morning to party', guessed, { ...slots, mood: 'Mood' })).toEqual(
    {
      ...guessed,
      song: 'velvet morning',
    },
  )
})

test('a pronoun is a value, and other words that say nothing are not', () => {
  expect(made('add it to party', { list: 'party' })).toEqual({ list: 'party', song: 'it' })
  expect(made('add the the to party', { list: 'party' })).toEqual({ list: 'party' })
})

test('where many slots are empty, one sample does not say which of them words are for', () => {
  expect(made('add blue velvet to party', { list: 'party' }, more)).toEqual({ list: 'party' })
})
