import { z } from 'zod'
import { apiError } from '../../errors.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import { userTypeId } from './view.ts'

/** The type of a user as a body names it. */
export const userType = z.object({ id: z.string() })

/** Okta lets an administrator add types of users; here there is the one that every org has. */
export function demandOnlyType(
  org: Organisation,
  type: z.output<typeof userType> | undefined,
): void {
  if (type === undefined || type.id === userTypeId(org)) return
  throw apiError('NOT_EMULATED', 'Types of users other than the default one are not emulated.')
}
