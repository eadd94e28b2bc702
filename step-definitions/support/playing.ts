import type { Turn } from '../../emulator/index.ts'
import { ColloquyError, failed, transcriptText } from '../../emulator/index.ts'
import { emulator } from './world.ts'

/**
 * Waits for a turn. What Alexa, or we, hold against the skill fails the step at once, and every
 * complaint comes with the conversation that led to it.
 */
export async function played(turn: Promise<Turn>): Promise<void> {
  const { problems, followUps } = await turn.catch(told)
  const [first, ...others] = [...problems, ...followUps.flatMap((later) => later.problems)]
  if (!first) return
  throw new ColloquyError(first.code, {
    what: first.what,
    evidence: [...first.evidence, ...others.map(({ message }) => message), conversation()],
    ...(first.remedy && { remedy: first.remedy }),
    cause: first.cause,
  })
}

/** A scenario that asks for the impossible is shown what has been said so far. */
function told(error: unknown): never {
  if (!(error instanceof ColloquyError) || error.kind !== 'SCENARIO') throw error
  throw new ColloquyError(error.code, {
    what: error.what,
    evidence: [...error.evidence, conversation()].filter((part) => part !== ''),
    ...(error.remedy && { remedy: error.remedy }),
  })
}

const conversation = (): string => transcriptText(emulator().transcript)

type Mark = NonNullable<Parameters<typeof failed>[2]['mark']>
type Difference = Omit<Parameters<typeof failed>[2], 'turns' | 'mark'> & { readonly mark?: Mark }

/** A MISMATCH with the conversation, the failing line marked in place. */
export const mismatch = (
  code: Parameters<typeof failed>[0],
  what: string,
  difference: Difference,
  remedy?: string,
): ColloquyError =>
  failed(code, what, { turns: emulator().transcript.turns, ...difference }, remedy)
