import { problemsOf } from '../organisation/description.ts'
import type { OktaFile } from '../organisation/file.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { refusal } from './route.ts'

/** Refuses a change after which a name would refer to nothing, or be there twice. */
export function demandSound(org: Organisation, change: Partial<OktaFile>): void {
  const before = new Set(problemsOf(org, {}).map(({ message }) => message))
  const problems = problemsOf(org, change).filter(({ message }) => !before.has(message))
  if (problems.length > 0) throw refusal(problems)
}
