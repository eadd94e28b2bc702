import { expect, test } from 'vitest'
import { compiled } from './model.fixture.ts'
import { understand } from './understand.ts'

const exactly = { understanding: 'exact', now: Date.UTC(2026, 4, 13), timeZone: 'UTC' } as const

test.each([
  ['de-DE', 'um acht uhr einen kuchen', '08:00', 'einen kuchen'],
  ['de-DE', 'um acht uhr ein brot', '08:00', 'ein brot'],
  ['fr-FR', 'à huit heures un rendez-vous', '08:00', 'un rendez-vous'],
  ['fr-FR', 'midi une réunion', '12:00', 'une réunion'],
  ['fr-FR', '20 h 00 une réunion', '20:00', 'une réunion'],
  ['es-ES', '20:00 una reunión', '20:00', 'una reunión'],
  ['it-IT', 'alle 20:00 una riunione', '20:00', 'una riunione'],
  ['pt-BR', 'às 20:00 uma reunião', '20:00', 'uma reunião'],
  ['hi-IN', '20:00 एक बैठक', '20:00', 'एक बैठक'],
  ['en-US', '20:00 a meeting', '20:00', 'a meeting'],
])('%s: "%s" is a time, and an article begins what follows', (locale, said, time, what) => {
  const slots = { time: 'AMAZON.TIME', what: 'T' }
  const model = compiled({ A: { samples: ['xylo {time} {what}'], slots } }, {}, { locale })
  expect(understand(model, `xylo ${said}`, exactly)?.slots).toMatchObject({
    time: { value: time },
    what: { value: what },
  })
})

test.each([
  ['de-DE', 'einen kuchen'],
  ['fr-FR', 'une réunion'],
  ['es-ES', 'una reunión'],
  ['it-IT', 'una riunione'],
  ['pt-BR', 'uma reunião'],
  ['hi-IN', 'एक बैठक'],
])('%s: no time is said by "%s"', (locale, what) => {
  const samples = ['xylo {what}', 'xylo {time} {what}']
  const slots = { time: 'AMAZON.TIME', what: 'T' }
  const model = compiled({ A: { samples, slots } }, {}, { locale })
  expect(understand(model, `xylo ${what}`, exactly)?.slots['what']?.value).toBe(what)
})

test.each([
  ['1984', 'nineteen eighty four'],
  ['nineteen eighty four', '1984'],
  ['room 101', 'room one oh one'],
  ['room one oh one', 'room 101'],
])('the listed value "%s" is said as "%s"', (listed, said) => {
  const model = compiled(
    { A: { samples: ['play {it}'], slots: { it: 'T' } } },
    { T: { [listed]: [] } },
  )
  expect(understand(model, `play ${said}`, exactly)?.slots['it']?.resolved).toMatchObject([
    { name: listed },
  ])
})

test('"Straße", "Strasse" and "STRASSE" are the same listed value', () => {
  const types = { T: { 'Lange Straße': [] } }
  const slots = { it: 'T' }
  const model = compiled({ A: { samples: ['zur {it}'], slots } }, types, { locale: 'de-DE' })
  for (const said of ['lange straße', 'lange strasse', 'LANGE STRASSE']) {
    const it = understand(model, `zur ${said}`, exactly)?.slots['it']
    expect(it).toMatchObject({ value: said, resolved: [{ name: 'Lange Straße' }] })
  }
})

test.each([
  ['ja-JP', 'コードは青'],
  ['hi-IN', 'कोड में म'],
])('%s: a code has Latin letters only: "%s"', (locale, said) => {
  const samples = ['コードは{code}', 'कोड में {code}']
  const slots = { code: 'AMAZON.AlphaNumeric' }
  const model = compiled({ A: { samples, slots } }, {}, { locale })
  expect(understand(model, said, exactly)).toBeUndefined()
})

const reminders = {
  Remind: { samples: ['remind me {date}'], slots: { date: 'AMAZON.DATE', time: 'AMAZON.TIME' } },
}
const withTime = {
  Remind: { ...reminders.Remind, samples: ['remind me {date}', 'remind me {date} {time}'] },
}

test.each(['exact', 'generalised'] as const)(
  '"tomorrow night" is a date and a time, and a date where no time is asked for: %s',
  (understanding) => {
    const slotsIn = (intents: typeof reminders) =>
      understand(compiled(intents), 'remind me tomorrow night', { ...exactly, understanding })
        ?.slots
    expect(slotsIn(withTime)).toMatchObject({
      date: { value: '2026-05-14' },
      time: { value: 'NI' },
    })
    expect(slotsIn(reminders)?.['date']?.value).toBe('2026-05-14')
    expect(slotsIn(reminders)?.['time']?.value).toBeUndefined()
  },
)
