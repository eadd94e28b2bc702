import { apiError, validationError } from '../../errors.ts'
import { secretValue } from '../../ids.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import type { Status, User } from '../../organisation/user.ts'
import { changeStatus } from '../../organisation/user-status.ts'
import { userInPath } from '../find.ts'
import type { Answer, Ask, Route } from '../route.ts'
import { flag } from '../route.ts'

/** Who has no password comes to be PROVISIONED, and has to follow a link. */
function activate(ask: Ask): Answer {
  const { org } = ask
  const user = userInPath(ask)
  if (user.status !== 'STAGED' && user.status !== 'DEPROVISIONED') throw apiError('E0000016')
  changeStatus(org, user, user.password === '' ? 'PROVISIONED' : 'ACTIVE')
  return { body: activationLink(ask) }
}

function reactivate(ask: Ask): Answer {
  const user = userInPath(ask)
  if (user.status !== 'PROVISIONED' && user.status !== 'RECOVERY') throw apiError('E0000038')
  return { body: activationLink(ask) }
}

/** Unlike Okta, no mail is sent to anybody; the link leads nowhere. */
function activationLink(ask: Ask): object {
  if (flag(ask, 'sendEmail', true)) return {}
  const token = oneTimeToken(ask.org)
  return { activationUrl: `${ask.org.origin}/welcome/${token}`, activationToken: token }
}

export const oneTimeToken = (org: Organisation): string => secretValue(org.random).slice(0, 20)

function deactivate(ask: Ask): Answer {
  const user = userInPath(ask)
  if (user.status === 'DEPROVISIONED') throw apiError('E0000038')
  changeStatus(ask.org, user, 'DEPROVISIONED')
  return { body: {} }
}

const suspend = (ask: Ask): Answer =>
  move(ask, {
    from: 'ACTIVE',
    to: 'SUSPENDED',
    otherwise: 'Cannot suspend a user that is not active',
  })

const unsuspend = (ask: Ask): Answer =>
  move(ask, {
    from: 'SUSPENDED',
    to: 'ACTIVE',
    otherwise: 'Cannot unsuspend a user that is not suspended',
  })

type Move = { readonly from: Status; readonly to: Status; readonly otherwise: string }

/** From the wrong status this is a 400 E0000001, where other operations answer 403. */
function move(ask: Ask, { from, to, otherwise }: Move): Answer {
  const user = userInPath(ask)
  if (user.status !== from) throw validationError(otherwise, otherwise)
  changeStatus(ask.org, user, to)
  return { body: {} }
}

function unlock(ask: Ask): Answer {
  const user: User = userInPath(ask)
  if (user.status !== 'LOCKED_OUT') throw apiError('E0000032')
  changeStatus(ask.org, user, 'ACTIVE')
  return { body: {} }
}

const lifecycle = (action: string, handle: Route[3]): Route => [
  'POST',
  `/users/:user/lifecycle/${action}`,
  'okta.users.manage',
  handle,
]

export const userLifecycleRoutes: readonly Route[] = [
  lifecycle('activate', activate),
  lifecycle('reactivate', reactivate),
  lifecycle('deactivate', deactivate),
  lifecycle('suspend', suspend),
  lifecycle('unsuspend', unsuspend),
  lifecycle('unlock', unlock),
]
