import { z } from 'zod'

/** What has no more rules than that it is there. */
export const name = z.string().min(1)

export const minutes = (least: number, most: number) => z.int().min(least).max(most)

export const attributeName = z
  .string()
  .regex(/^[A-Za-z_]\w*$/, 'an attribute has letters, digits and _ only, and no digit first')

/** What an app's own profile may hold: whatever JSON can, as at Okta. */
export const json = z.json()

export const profileValue = z.union(
  [z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()],
  {
    error: 'must be text, a number, true or false, or a list of texts; never set is left out',
  },
)
