import type { Emulator, Turn } from '../../emulator/index.ts'

/** The media type under which a scenario's turns travel to the reports. */
export const TRANSCRIPT = 'application/vnd.colloquy.transcript+json'

/** A transcript as an attachment: JSON, with every secret masked. */
export const packed = (emulator: Emulator): string =>
  JSON.stringify(emulator.transcript.turns.map((turn) => packedTurn(emulator.redacted(turn))))

/** Which other intents came near is of interest only where no sample covered the words. */
function packedTurn(turn: Turn): Turn {
  const { understood } = turn
  if (understood?.match !== 'exact') return turn
  const { intent, slots, match, confidence } = understood
  return { ...turn, understood: { intent, slots, match, confidence, considered: [] } }
}

/** The turns of such an attachment. */
export function unpacked(body: string): readonly Turn[] {
  const value: unknown = JSON.parse(body)
  return areTurns(value) ? value : []
}

const areTurns = (value: unknown): value is readonly Turn[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'object' && 'heard' in one)
