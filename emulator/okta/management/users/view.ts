import { createHash } from 'node:crypto'
import { derivedId } from '../../ids.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import type { User } from '../../organisation/user.ts'
import { lastUpdated } from '../../organisation/user.ts'
import type { Answer, Ask } from '../route.ts'
import { date, dateOrNull, link } from '../route.ts'

/** The only type of user there is. */
export const userTypeId = (org: Organisation): string => derivedId('oty', org.name)
export const userSchemaId = (org: Organisation): string => derivedId('osc', org.name)

const api = (org: Organisation) => `${org.origin}/api/v1`

export const userHref = (org: Organisation, { id }: { readonly id: string }): string =>
  `${api(org)}/users/${id}`

/** Attributes that Okta shows in every profile, set or not. */
const alwaysShown = ['firstName', 'lastName', 'mobilePhone', 'secondEmail', 'login', 'email']

/** A person as the API shows them; a list leaves out all links but the one to itself. */
export function userView(org: Organisation, user: User, detailed = true) {
  const { id, status, dates } = user
  return {
    id,
    status,
    created: date(dates.created),
    activated: dateOrNull(dates.activated),
    statusChanged: dateOrNull(dates.statusChanged),
    lastLogin: dateOrNull(dates.lastLogin),
    lastUpdated: date(lastUpdated(user)),
    passwordChanged: dateOrNull(user.password === '' ? undefined : dates.passwordChanged),
    type: { id: userTypeId(org) },
    profile: profileView(user),
    credentials: credentialsView(user),
    _links: { ...(detailed ? linksOf(org, user) : {}), self: link(userHref(org, user)) },
  }
}

/** Unlike an expression, the API shows a cleared attribute as it shows one that was never set. */
function profileView({ profile }: User): Record<string, unknown> {
  const set = [...profile].filter(([, value]) => value !== '')
  return {
    ...Object.fromEntries(alwaysShown.map((name) => [name, null])),
    ...Object.fromEntries(set),
  }
}

export const credentialsView = ({ password, provider, recoveryQuestion }: User) => ({
  ...(password === '' ? {} : { password: {} }),
  ...(recoveryQuestion ? { recovery_question: { question: recoveryQuestion.question } } : {}),
  provider,
})

/** What can be done with a person next, by their status. */
function linksOf(org: Organisation, user: User) {
  const href = userHref(org, user)
  const action = (path: string) => ({ href: `${href}/${path}`, method: 'POST' })
  const password = {
    resetPassword: action('lifecycle/reset_password'),
    expirePassword: action('lifecycle/expire_password'),
    changePassword: action('credentials/change_password'),
    changeRecoveryQuestion: action('credentials/change_recovery_question'),
  }
  const deactivate = { deactivate: action('lifecycle/deactivate') }
  const activate = { activate: action('lifecycle/activate') }
  const suspend = { suspend: action('lifecycle/suspend') }
  const { resetPassword } = password
  const byStatus = {
    STAGED: activate,
    PROVISIONED: {
      ...suspend,
      resetPassword,
      reactivate: action('lifecycle/reactivate'),
      ...deactivate,
    },
    ACTIVE: { ...suspend, ...password, ...deactivate },
    RECOVERY: { ...password, ...deactivate },
    LOCKED_OUT: { unlock: action('lifecycle/unlock'), ...deactivate },
    PASSWORD_EXPIRED: { ...password, ...deactivate },
    SUSPENDED: { unsuspend: action('lifecycle/unsuspend'), ...deactivate },
    DEPROVISIONED: { ...activate, delete: { href, method: 'DELETE' } },
  }
  return {
    ...byStatus[user.status],
    schema: link(`${api(org)}/meta/schemas/user/${userSchemaId(org)}`),
    type: link(`${api(org)}/meta/types/user/${userTypeId(org)}`),
  }
}

type View = ReturnType<typeof userView>

/** What can be done with a person's credentials. */
const credentialsLinks = [
  ...['resetPassword', 'expirePassword', 'changePassword', 'changeRecoveryQuestion'],
]

/** A person without what the client says that it need not know, in `okta-response` of `Content-Type`. */
export function asWanted({ headers }: Pick<Ask, 'headers'>, view: View): Partial<View> {
  const [, given = ''] =
    /;\s*okta-response\s*=\s*"?([^";]*)/i.exec(headers.get('content-type') ?? '') ?? []
  const omitted = given.split(',').map((word) => word.trim())
  const { credentials, _links, ...others } = view
  const isWanted = ([name]: [string, unknown]) => !credentialsLinks.includes(name)
  const links = Object.entries(_links).filter(isWanted)
  return {
    ...others,
    ...(omitted.includes('omitCredentials') ? {} : { credentials }),
    _links: omitted.includes('omitCredentialsLinks')
      ? { self: _links.self, ...Object.fromEntries(links) }
      : _links,
  }
}

/** It changes whenever anything that the API shows of a thing does. */
export const etagOf = (view: unknown): string =>
  `W/"${createHash('sha256').update(JSON.stringify(view)).digest('hex').slice(0, 32)}"`

/** A person with the tag that an `If-Match` is compared with. */
export function shown(org: Organisation, user: User): Answer {
  const body = userView(org, user)
  return { body, status: 200, headers: { etag: etagOf(body) } }
}
