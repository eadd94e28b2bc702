import { createEmulator } from '../emulator/index.ts'
import { configurationFor } from '../emulator/simulator/configuration.ts'
import type { Measurement } from './measure.ts'
import { beside, measured, median, times } from './measure.ts'

/** What one conversation costs within a process, and how much of that is Okta. */
export async function conversationFigures(): Promise<Measurement[]> {
  const configuration = await configurationFor({})
  const begun = () => createEmulator(configuration)
  const created = median(await times(100, begun))
  const unlinked = median(await times(100, async () => (await begun()).opens('Ada')))
  const linked = await times(100, async () => {
    const emulator = await begun()
    await emulator.link('Ada')
    await emulator.asks('Ada', 'what is my favorite color')
  })

  // Virtual time: a hang that the skill waits 2.5 seconds for.
  const slow = await begun()
  await slow.link('Ada')
  slow.calls.setFault('Okta', { type: 'hangs' })
  const hung = await times(50, () => slow.asks('Ada', 'what is my favorite color'))
  return [
    measured('a new conversation', created),
    measured('a new conversation, one turn', unlinked),
    ...beside('a new conversation, linked at Okta, one introspected turn', median(linked), {
      'a new conversation, one turn': unlinked,
    }),
    ...beside('a turn in which Okta hangs', median(hung), { 'the wait it stands for': 2500 }),
  ]
}
