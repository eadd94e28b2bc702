import { describe, expect, test } from 'vitest'
import { compiled } from '../model.fixture.ts'
import { understand } from '../understand.ts'

describe('where a sample covers the utterance with new values', () => {
  const cafe = compiled(
    {
      Order: {
        samples: [
          'i want {drink}',
          'i want to drink {drink}',
          'get me {drink}',
          'order {drink}',
          'bring me a {drink}',
          'a {drink} please',
          'can i have {drink}',
          'may i get a {drink}',
          'one {drink}',
          'give me {drink}',
        ],
        slots: { drink: 'Drink' },
      },
      Send: {
        samples: [
          'send it to {person}',
          'message {person}',
          'mail it to {person}',
          'tell {person} about it',
          'forward it to {person}',
          'text {person}',
          'let {person} know',
          'post it to {person}',
          'give it to {person}',
          'hand it to {person}',
        ],
        slots: { person: 'Person' },
      },
      Search: { samples: ['search for {thing}', 'look up {thing}'], slots: { thing: 'Thing' } },
    },
    {
      Drink: { coffee: [], 'green tea': [], 'hot chocolate': [], lemonade: [] },
      Person: { anna: [], 'john smith': [], bob: [] },
      Thing: { dogs: [], 'red shoes': [] },
    },
  )

  test.each([
    ['get me chai latte', 'exact', { drink: 'chai latte' }],
    ['i want to drink cherry coke', 'exact', { drink: 'cherry coke' }],
    ['send it to me', 'exact', { person: 'me' }],
    ['please search for cats', 'generalised', { thing: 'cats' }],
    ['order coffee please', 'generalised', { drink: 'coffee' }],
    ['order a green tea', 'generalised', { drink: 'green tea' }],
    ['a lemonade please', 'exact', { drink: 'lemonade' }],
    ['can i have some hot chocolate please', 'generalised', { drink: 'hot chocolate' }],
    ['green tea please', 'generalised', { drink: 'green tea' }],
  ])('"%s" loses none of them', (utterance, match, slots) => {
    const understood = understand(cafe, utterance)
    const filled = Object.values(understood?.slots ?? {}).map(({ name, value }) => [name, value])
    expect([understood?.match, Object.fromEntries(filled)]).toEqual([match, slots])
  })
})

describe('what samples of two intents cover alike', () => {
  const who = ['', 'artist ', 'singer ', 'band ', 'the ', 'the artist ', 'the singer ']
  const played = (slot: string, kind: string) => [
    `song {${slot}} by {artist}`,
    `play {${slot}} by {artist}`,
    ...who.map((one) => `play the ${kind} {${slot}} by ${one}{artist}`),
  ]
  const songs = compiled({
    PlaySong: {
      samples: played('song', 'song'),
      slots: { song: 'AMAZON.MusicRecording', artist: 'AMAZON.Musician' },
    },
    PlayAlbum: {
      samples: played('album', 'album'),
      slots: { album: 'AMAZON.MusicAlbum', artist: 'AMAZON.Musician' },
    },
    PlayGenre: {
      samples: ['play {genre} music', 'play music {genre}'],
      slots: { genre: 'AMAZON.Genre' },
    },
    GoBack: { samples: ['go back', 'back to the list', 'play black metal', 'show the album'] },
  })

  test.each(['play back in black by adele', 'play black album by metallica'])(
    'is decided by the order of the model, with all of the names, and both are named: "%s"',
    (utterance) => {
      const [, song = '', artist = ''] = /play (.*) by (.*)/.exec(utterance) ?? []
      const understood = understand(songs, utterance)
      expect(understood).toMatchObject({
        intent: 'PlaySong',
        match: 'exact',
        slots: { song: { value: song }, artist: { value: artist } },
      })
      const sure = understood?.considered.filter(({ confidence }) => confidence === 1)
      expect(sure?.map(({ intent }) => intent)).toEqual(['PlaySong', 'PlayAlbum'])
    },
  )
})

describe('a name of characters is not divided', () => {
  const cinema = compiled(
    {
      Order: {
        samples: [
          '{date} {theater} で映画 {wish}',
          '{date} {theater} で {movie} {wish}',
          '{date} 映画 {wish}',
          '{date} {movie} {wish}',
          '{date} {wish}',
          '{date}',
          '{theater} で映画 {wish}',
          '{theater} で {movie} {wish}',
          '{theater} で {wish}',
          '{theater}',
          '映画 {wish}',
          '{movie} {wish}',
          '{movie}',
        ],
        slots: { date: 'AMAZON.DATE', theater: 'Theater', movie: 'AMAZON.Movie', wish: 'Wish' },
      },
      Greet: { samples: ['こんにちは', 'こんにちはと言って', 'ハロー'] },
    },
    {
      Theater: {
        池袋: ['ぶくろ', 'ブクロ', '有楽町', '新宿'],
        北島: ['きたじま', 'キタジマ'],
        姶良: ['あいら', 'アイラ', '鹿児島', '桜島'],
        ユーカリが丘: ['ゆうかりがおか', 'ユウカリガオカ', 'ユーカリガオカ', 'ユーカリ', '千葉'],
      },
      Wish: {
        見たい: ['を見たい', 'が見たい', 'を予約したい', 'のスケジュール教えて', 'で何やってる'],
      },
    },
    { locale: 'ja-JP' },
  )

  test.each([
    ['六月五日 タイタニック で何やってる', 'タイタニック'],
    ['六月五日 タイタニック のスケジュール教えて', 'タイタニック'],
    ['君の名は', '君の名は'],
  ])('%s', (utterance, movie) => {
    const understood = understand(cinema, utterance)
    expect([understood?.slots['movie']?.value, understood?.slots['theater']?.value]).toEqual([
      movie,
      undefined,
    ])
  })
})

test('several values in one slot are no gap, new ones among them', () => {
  const shop = compiled(
    {
      Order: {
        samples: [
          'order {drink}',
          'i want {drink}',
          'get me {drink}',
          'bring me {drink}',
          'give me {drink}',
          'can i have {drink}',
          'may i get {drink}',
          'buy {drink}',
          'add {drink} to my order',
          'put {drink} on the list',
        ],
        slots: { drink: 'Drink' },
        several: true,
      },
    },
    { Drink: { coffee: [], 'green tea': [], lemonade: [] } },
  )
  const understood = understand(shop, 'get me coffee and the list')
  expect(understood?.match).toBe('exact')
  expect(understood?.slots['drink']?.values?.map(({ value }) => value)).toEqual([
    'coffee',
    'the list',
  ])
})
