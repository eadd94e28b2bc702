import { problemsOf } from '../organisation/description.ts'
import type { OktaFile } from '../organisation/file.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { refusal } from './route.ts'

/** Refuses a change after which a name would refer to nothing, or be there twice. */
export function demandSound(org: Organisation, change: Partial<OktaFile>): void {
  const before = problemsOf(org, {}).map(({ message }) => message)
  const problems = problemsOf(org, change).filter(({ message }) => {
    const known = before.indexOf(message)
    if (known >= 0) before.splice(known, 1)
    return known < 0
  })
  if (problems.length > 0) throw refusal(problems)
}
