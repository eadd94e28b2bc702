import { expect, test } from 'vitest'
import { compiled } from '../model.fixture.ts'
import { understand } from '../understand.ts'

const diary = compiled(
  {
    Read: {
      samples: ['was war {date}', 'lies den eintrag von {date} vor', 'lies einen eintrag vor'],
      slots: { date: 'AMAZON.DATE' },
    },
    Delete: {
      samples: ['eintrag vom {date} löschen', 'eintrag löschen', 'notiz vom {date} löschen'],
      slots: { date: 'AMAZON.DATE' },
    },
    'AMAZON.FallbackIntent': {},
  },
  {},
  { locale: 'de-DE' },
)

const gates = compiled({
  Which: {
    samples: ['which gate is open', 'which gate is not shut', 'which gate of mine is open'],
  },
  Whether: { samples: ['are all gates shut', 'is there an open gate', 'are my gates all shut'] },
  'AMAZON.FallbackIntent': {},
})

test.each([
  [diary, 'lösche den eintrag von gestern', 'Delete'],
  [diary, 'lies mir den eintrag von gestern vor', 'Read'],
  [gates, 'which gates are open', 'Which'],
  [gates, 'are the gates open', 'Whether'],
])('a word that only one intent has decides: %#', (model, utterance, intent) =>
  expect(understand(model, utterance)).toMatchObject({ intent, match: 'generalised' }),
)

const lamps = compiled({
  On: { samples: ['turn on the lamp', 'switch on the lamp', 'lamp on'] },
  Off: { samples: ['turn off the lamp', 'lamp off', 'turn it off'] },
  Lock: { samples: ['lock the door', 'secure the door'] },
  Locked: { samples: ['is the door locked', 'is the door open'] },
  'AMAZON.FallbackIntent': {},
})

test.each([
  [lamps, 'switch off the lamp', 'Off'],
  [lamps, 'switch the lamp off', 'Off'],
  [lamps, 'is the door secure', 'Locked'],
])('but for where to and how it is asked: %#', (model, utterance, intent) =>
  expect(understand(model, utterance)?.intent).toBe(intent),
)
