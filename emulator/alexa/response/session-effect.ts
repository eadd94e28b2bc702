import type { ResponseEnvelope } from 'ask-sdk-model'
import type { Device } from '../device.ts'
import { dialogTurns } from './directives.ts'
import { objectAt } from './json.ts'
import { directivesOf } from './problem.ts'

export type SessionEffect = {
  readonly session: 'open' | 'ended'
  /** Whether Alexa listens without the wake word. */
  readonly microphone: boolean
}

/** What the documentation leaves open; each default is the reading that skills rely on. */
export type SessionSwitches = {
  /** No `shouldEndSession`, no screen content, no dialog: what becomes of the session. */
  readonly absentOnPlainSpeaker: 'open' | 'ended'
  /** `shouldEndSession: true` beside a Dialog directive: which of the two wins. */
  readonly endDuringDialog: 'ends' | 'dialog goes on'
  /** Whether a card counts as content of a screen, as an APL document does. */
  readonly cardIsScreenContent: boolean
}

const defaults: SessionSwitches = {
  absentOnPlainSpeaker: 'ended',
  endDuringDialog: 'ends',
  cardIsScreenContent: false,
}

const LISTENING: SessionEffect = { session: 'open', microphone: true }
const LINGERING: SessionEffect = { session: 'open', microphone: false }
const ENDED: SessionEffect = { session: 'ended', microphone: false }

const handingOver = ['Connections.SendRequest', 'Connections.StartConnection']
const gadgets = ['GameEngine.StartInputHandler', 'CustomInterfaceController.StartEventHandler']
const visual = [
  'Alexa.Presentation.APL.RenderDocument',
  'Alexa.Presentation.HTML.Start',
  'Display.RenderTemplate',
]

/**
 * What a response does to the session.
 * https://developer.amazon.com/docs/custom-skills/manage-skill-session-and-session-attributes.html
 */
export function sessionEffect(
  envelope: ResponseEnvelope,
  device: Device,
  switches: Partial<SessionSwitches> = {},
): SessionEffect {
  const response = objectAt(envelope, 'response')
  const chosen = { ...defaults, ...switches }
  const has = (types: readonly string[]) =>
    directivesOf(response).some(({ type }) => types.includes(type))
  // A purchase or another skill takes over and ends the session, whatever the skill asked for.
  if (has(handingOver)) return ENDED

  const inDialog = has(dialogTurns)
  const ends = response['shouldEndSession']
  if (ends === true) {
    return inDialog && chosen.endDuringDialog === 'dialog goes on' ? LISTENING : ENDED
  }
  if (ends === false || ends === null || inDialog) return LISTENING
  const card = chosen.cardIsScreenContent && Boolean(response['card'])
  // For up to 30 seconds; the person then needs the wake word, not the invocation name.
  if (device.viewport && (has(visual) || card)) return LINGERING
  if (has(gadgets)) return LINGERING
  return chosen.absentOnPlainSpeaker === 'open' ? LINGERING : ENDED
}
