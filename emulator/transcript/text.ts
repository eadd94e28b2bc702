import type { TextOptions } from './layout.ts'
import { paint } from './layout.ts'
import type { Transcript } from './transcript.ts'
import type { Turn } from './turn.ts'
import { nameWidth, turnText } from './turn-text.ts'

/** The whole conversation as a person reads it: numbered turns, under the time they began at. */
export function transcriptText(
  { turns }: Pick<Transcript, 'turns'>,
  options: TextOptions = {},
): string {
  const brush = paint(options)
  const width = nameWidth(turns)
  return turns
    .flatMap((turn, index) => [
      ...timeNote(turn, turns[index - 1]).map(brush.faint),
      turnText(turn, width, brush),
    ])
    .join('\n')
}

/** The virtual clock, where it is a minute further than the turn before. */
function timeNote(turn: Turn, previous: Turn | undefined): readonly string[] {
  const minute = turn.at.slice(0, 16)
  if (previous?.at.slice(0, 16) === minute) return []
  const sameDay = previous?.at.slice(0, 10) === turn.at.slice(0, 10)
  return [`    ─ ${sameDay ? minute.slice(11) : minute.replace('T', ' ')} ─`]
}
