import { unknown } from './expect.ts'
import { mismatch } from './playing.ts'
import { emulator } from './world.ts'

export function expectListening(): void {
  const { session, listening } = emulator().transcript.last()
  if (listening) return
  differs(session === 'open' ? 'the microphone is closed' : 'the session is over', 'Alexa listens')
}

export function expectOver(): void {
  if (emulator().transcript.last().session !== 'ended') differs('the session is open', 'it is over')
}

const endings: Readonly<Record<string, string>> = {
  'the person left': 'USER_INITIATED',
  'nobody answered': 'EXCEEDED_MAX_REPROMPTS',
  'of an error': 'ERROR',
  'the skill said so': 'SKILL',
}

export function expectEnding(ending: string): void {
  const { sessionEnd } = emulator().transcript.last()
  if (sessionEnd === endings[ending]) return
  const because = Object.keys(endings).find((word) => endings[word] === sessionEnd)
  differs(sessionEnd ? `the session ended because ${because}` : 'the session is open', ending)
}

/** `path` goes inside with dots; values are compared as text. */
export function expectAttribute(path: string, expected: string): void {
  const { sessionAttributes } = emulator().transcript.last()
  const value = path.split('.').reduce<unknown>(inside, sessionAttributes)
  if (value === undefined) {
    const names = Object.keys(sessionAttributes).join(', ') || 'nothing'
    throw unknown('UNKNOWN_ATTRIBUTE', `The skill remembers no ${path}`, `It remembers: ${names}`)
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (text === expected) return
  throw mismatch('ATTRIBUTE_DIFFERS', `The skill remembers another ${path}`, {
    expected,
    said: text,
  })
}

const inside = (holder: unknown, key: string): unknown =>
  typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined

function differs(is: string, expected: string): never {
  throw mismatch('SESSION_DIFFERS', 'The session is not as the scenario expects', {
    mark: { at: 'session', text: `${is}; expected: ${expected}` },
  })
}
