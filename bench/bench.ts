import { createEmulator } from '../emulator/index.ts'
import { configurationFor } from '../emulator/simulator/configuration.ts'
import { runConversations } from '../scripts/check.ts'
import type { Measurement } from './measure.ts'
import { median, once, rounded } from './measure.ts'
import { understandingFigures } from './understanding.ts'

const configuration = await configurationFor({})

const print = (measurement: Measurement): void => console.log(JSON.stringify(measurement))

const milliseconds = (name: string, value: number, than?: { peer: string; value: number }): void =>
  print({
    name,
    value: rounded(value),
    unit: 'ms',
    ...(than && {
      peer: than.peer,
      peerValue: rounded(than.value),
      ratio: rounded(value / than.value),
    }),
  })

// A whole conversation, beside a bare one: how much of it is account linking and Okta.
const created = await median(100, () => createEmulator(configuration))
const unlinked = await median(100, async () => (await createEmulator(configuration)).opens('Ada'))
const linked = await median(100, async () => {
  const emulator = await createEmulator(configuration)
  await emulator.link('Ada')
  await emulator.asks('Ada', 'what is my favorite color')
})
milliseconds('a new conversation', created)
milliseconds('a new conversation, one turn', unlinked)
milliseconds('a new conversation, linked at Okta, one introspected turn', linked, {
  peer: 'a new conversation, one turn',
  value: unlinked,
})

// Virtual time: a hang that the skill waits 2.5 seconds for.
const slow = await createEmulator(configuration)
await slow.link('Ada')
slow.calls.setFault('Okta', { type: 'hangs' })
const hung = await median(50, () => slow.asks('Ada', 'what is my favorite color'))
milliseconds('a turn in which Okta hangs', hung, { peer: 'the wait it stands for', value: 2500 })

// All conversations, in both modes at the same time, as `npm test` runs them.
const both = await once(() =>
  Promise.all([
    runConversations([], [], 'reports/introspection'),
    runConversations(['jwks'], [], 'reports/jwks'),
  ]),
)
milliseconds('all conversations in both modes', both)

// Understanding, in this process: what an utterance costs, and that it stays so in a large model.
for (const measurement of understandingFigures()) print(measurement)
