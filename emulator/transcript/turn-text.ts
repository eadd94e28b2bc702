import type { Paint } from './layout.ts'
import { labelled } from './layout.ts'
import type { SessionEnd, Turn } from './turn.ts'

/** A line of the conversation at which a failure is shown. */
export type Mark = {
  /** `said` takes the place of Alexa's words; the others stand in a line below the turn. */
  readonly at: 'said' | 'heard' | 'reprompt' | 'card' | 'session'
  readonly text: string
}

const SILENCE = '(says nothing)'

const heardText = ({ heard }: Turn): string => (typeof heard === 'string' ? heard : SILENCE)

/** The names take one column: the widest, Alexa's among them. */
export const nameWidth = (turns: readonly Turn[]): number =>
  Math.max('Alexa'.length, ...turns.map(({ person }) => person.length))

/** A turn as lines: who said what, the card, and what became of the session. */
export function turnText(turn: Turn, width: number, paint: Paint, mark?: Mark): string {
  const column = (number: string, name: string, text: string) =>
    `${number.padStart(2)}  ${labelled(name, text, width).replace(/\n/g, '\n    ')}`.trimEnd()
  const marked = (text: string) => `  ${paint.bad('✘')} ${text.replace(/\n/g, '\n    ')}`
  const lines = [column(String(turn.number), turn.person, heardText(turn))]
  if (mark?.at === 'said') lines.push(marked(labelled('Alexa', mark.text, width)))
  else if (mark?.at !== 'heard') lines.push(column('', 'Alexa', saidText(turn)))
  if (mark && mark.at !== 'said') lines.push(marked(mark.text))
  const notes = turnNotes(turn).map((note) => column('', '', paint.faint(note)))
  return [...lines, ...notes].join('\n')
}

const saidText = ({ said }: Turn) => (said.words === '' ? '(says nothing)' : said.words)

function turnNotes(turn: Turn): readonly string[] {
  const notes = [understandingNote(turn), cardNote(turn), sessionNote(turn)]
  return notes.filter((note) => note !== undefined)
}

/** What is not as sure as a sample: our understanding is not Alexa's. */
function understandingNote({ understood }: Turn): string | undefined {
  if (understood?.match === 'fallback') return '≈ fallback: no sample covers it'
  if (understood?.match !== 'generalised') return undefined
  const { intent, confidence } = understood
  return `≈ generalised to ${intent} (${confidence}): Alexa may differ`
}

function cardNote({ card }: Turn): string | undefined {
  if (!card) return undefined
  if (card.type === 'LinkAccount') return 'card: link your account'
  if (card.type === 'AskForPermissionsConsent') {
    return `card: permissions ${card.permissions.join(', ')}`
  }
  const text = card.type === 'Simple' ? card.content : card.text
  const flat = [card.title, text].filter((part) => part).join(' · ')
  return `card: ${flat.replace(/\s+/g, ' ')}`
}

const endings: Readonly<Record<SessionEnd, string>> = {
  SKILL: 'session over',
  USER_INITIATED: 'session over: the person ended it',
  EXCEEDED_MAX_REPROMPTS: 'session over: nobody answered',
  ERROR: 'session over: an error',
}

/** How a session ended, as a note below a turn or by itself. */
export const endingText = (sessionEnd: SessionEnd): string => `← ${endings[sessionEnd]}`

function sessionNote({ session, listening, sessionEnd }: Turn): string | undefined {
  if (session === 'ended') return endingText(sessionEnd ?? 'SKILL')
  if (session === 'none') return undefined
  return listening ? '← listening' : '← session open, not listening'
}
