import type { Turn } from '../../emulator/index.ts'
import { impossible, mismatch } from './failing.ts'
import { didYouMean } from './wording.ts'
import { emulator } from './world.ts'

export function expectListening(): void {
  const { session, listening } = emulator().transcript.last()
  if (listening && !lapsed()) return
  const open = session === 'open' && !lapsed()
  const is = open ? 'the session is open, but Alexa is not listening' : over()
  differs(is, 'Alexa is listening')
}

export function expectOver(): void {
  if (emulator().transcript.last().session === 'ended' || lapsed()) return
  differs(over(), 'the session is over')
}

const endings: Readonly<Record<string, string>> = {
  'the person left': 'USER_INITIATED',
  'nobody answered': 'EXCEEDED_MAX_REPROMPTS',
  'of an error': 'ERROR',
  'the skill said so': 'SKILL',
}

export function expectEnding(ending: string): void {
  const { sessionEnd } = emulator().transcript.last()
  if (sessionEnd !== endings[ending]) differs(over(), `the session ended because ${ending}`)
}

/** Whether Alexa has closed the session since the last turn, because nobody went on in time. */
function lapsed(): boolean {
  const { session, person } = emulator().transcript.last()
  const { lastsUntil } = emulator().person(person).session ?? {}
  return session === 'open' && lastsUntil !== undefined && emulator().clock.now() > lastsUntil
}

/** What became of the session, in the words of the steps. */
function over(): string {
  const { session, sessionEnd } = emulator().transcript.last()
  if (lapsed()) return 'so much time has passed that Alexa closed the session'
  if (session === 'none') return 'there is no session'
  if (session === 'open') return 'the session is open'
  const because = Object.keys(endings).find((word) => endings[word] === sessionEnd)
  return because ? `the session ended because ${because}` : 'the session is over'
}

/** `path` goes inside with dots; values are compared as text. */
export function expectAttribute(path: string, expected: string): void {
  const { sessionAttributes } = emulator().transcript.last()
  const value = path.split('.').reduce<unknown>(inside, sessionAttributes)
  if (value === undefined) throw notRemembered(path, sessionAttributes)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (text === expected) return
  throw mismatch('ATTRIBUTE_DIFFERS', `The skill remembers another ${path}`, {
    mark: { at: 'session', text: `${path} is ${text}; expected: ${expected}` },
  })
}

/** Shows what there is where the path parts from what is remembered, and what comes near. */
function notRemembered(path: string, attributes: Turn['sessionAttributes']) {
  const meant = didYouMean(path, pathsIn(attributes))
  return impossible('UNKNOWN_ATTRIBUTE', {
    what: `The skill remembers no ${path}`,
    evidence: [rememberedText(path, attributes)],
    ...(meant && { remedy: meant }),
  })
}

function rememberedText(path: string, attributes: Turn['sessionAttributes']): string {
  const steps = path.split('.')
  const holders = steps.map((_, index) => steps.slice(0, index))
  const reached = holders.findLast((names) => names.reduce(inside, attributes) !== undefined) ?? []
  const known = namesIn(reached.reduce<unknown>(inside, attributes)).map((name) =>
    [...reached, name].join('.'),
  )
  if (known.length > 0) return `it remembers ${known.join(', ')}`
  return reached.length > 0
    ? `there is nothing inside ${reached.join('.')}`
    : 'it remembers nothing'
}

/** Every path that leads to something, those to what is inside it among them. */
const pathsIn = (holder: unknown, before = ''): readonly string[] =>
  namesIn(holder).flatMap((name) => [
    before + name,
    ...pathsIn(inside(holder, name), `${before}${name}.`),
  ])

const namesIn = (holder: unknown): readonly string[] =>
  typeof holder === 'object' && holder !== null ? Object.keys(holder) : []

const inside = (holder: unknown, key: string): unknown =>
  typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined

function differs(is: string, expected: string): never {
  throw mismatch('SESSION_DIFFERS', 'The session is not as the scenario expects', {
    mark: { at: 'session', text: `${is}; expected: ${expected}` },
  })
}
