import type { Turn } from '../../emulator/index.ts'
import { ColloquyError } from '../../emulator/index.ts'
import type { Problem } from './failing.ts'
import { broken, impossible } from './failing.ts'

/**
 * Waits for a turn. What Alexa, or we, hold against the skill fails the step at once, and every
 * complaint comes with the conversation that led to it.
 */
export async function played(turn: Promise<Turn>): Promise<void> {
  const { problems, followUps } = await turn.catch(told)
  const [first, ...others] = [
    ...ranked(problems),
    ...followUps.flatMap((later) =>
      ranked(later.problems).map((problem) => ({
        ...problem,
        answering: later.request?.request.type,
      })),
    ),
  ]
  if (first) throw broken([first, ...others])
}

/** A call to nobody is why the skill failed, where it failed. */
const ranked = (problems: readonly ColloquyError[]): readonly Problem[] =>
  problems.toSorted((one, other) => rank(one) - rank(other)).map((error) => ({ error }))

const rank = ({ code }: ColloquyError): number => (code === 'UNEXPECTED_CALL' ? 0 : 1)

/** A scenario that asks for the impossible is shown what has been said so far. */
function told(error: unknown): never {
  if (error instanceof ColloquyError && error.kind === 'SCENARIO') {
    throw impossible(error.code, {
      what: error.what,
      evidence: error.evidence,
      ...(error.remedy && { remedy: error.remedy }),
    })
  }
  throw error
}
