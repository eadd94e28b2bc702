import { derivedId } from '../ids.ts'
import type { TrustedOriginInFile } from './file.ts'
import type { Organisation } from './organisation.ts'
import { isSameOrigin } from './web-origin.ts'

export type TrustedOrigin = {
  readonly id: string
  name: string
  origin: string
  scopes: TrustedOriginInFile['scopes']
  status: TrustedOriginInFile['status']
  /** Whoever made it and changed it last, by id; nobody for what the file describes. */
  readonly createdBy: string | undefined
  lastUpdatedBy: string | undefined
}

/** A trusted origin as the organisation knows it. */
export const trustedOriginOf = ({ id, ...described }: TrustedOriginInFile): TrustedOrigin => ({
  id: id ?? derivedId('tos', described.name),
  ...described,
  createdBy: undefined,
  lastUpdatedBy: undefined,
})

/** Whether scripts of an origin may read what Okta answers, the person's cookie with the request. */
export const isTrusted = ({ trustedOrigins }: Organisation, origin: string): boolean =>
  trustedOrigins.some(
    (trusted) =>
      trusted.status === 'ACTIVE' &&
      trusted.scopes.some(({ type }) => type === 'CORS') &&
      isSameOrigin(trusted.origin, origin),
  )
