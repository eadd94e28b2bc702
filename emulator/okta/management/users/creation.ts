import { z } from 'zod'
import { apiError, validationError } from '../../errors.ts'
import { resourceId } from '../../ids.ts'
import type { UserInFile } from '../../organisation/file.ts'
import { userOf } from '../../organisation/user.ts'
import { changeStatus } from '../../organisation/user-status.ts'
import { groupWithId } from '../find.ts'
import type { Answer, Ask } from '../route.ts'
import { bodyOf, flag } from '../route.ts'
import type { Credentials } from './credentials.ts'
import {
  changeCredentials,
  checkPassword,
  checkRecoveryQuestion,
  credentialsShape,
} from './credentials.ts'
import { checkProfile, profileShape } from './profile.ts'
import { demandOnlyType, userType } from './type.ts'
import { shown } from './view.ts'

const newUser = z.object({
  profile: profileShape,
  credentials: credentialsShape.default({}),
  type: userType.optional(),
  groupIds: z.array(z.string()).max(20).default([]),
})

/** Creates a person: STAGED unless activated, PROVISIONED until there is a password. */
export function createUser(ask: Ask): Answer {
  const { org } = ask
  const { profile, credentials, groupIds, type } = bodyOf(ask, newUser)
  demandOnlyType(org, type)
  checkPassword(credentials)
  checkRecoveryQuestion(credentials)
  const password = credentials.password?.value
  const activate = flag(ask, 'activate', true)
  const expired = ask.url.searchParams.get('nextLogin') === 'changePassword'
  if (expired && password === undefined) throw apiError('E0000124')
  if (expired && !activate) throw apiError('E0000125')
  checkProfile(org, profile, profile)
  const user = userOf(
    {
      id: resourceId('00u', org.random),
      status: 'STAGED',
      password: '',
      groups: groupNames(ask, groupIds),
      profile: filled(profile),
    },
    org.now(),
  )
  changeCredentials(org, user, credentials)
  org.users.set(user.login.toLowerCase(), user)
  if (activate) changeStatus(org, user, statusAfter(credentials, expired))
  return shown(org, user)
}

const filled = (profile: z.output<typeof profileShape>): UserInFile['profile'] =>
  Object.fromEntries(
    Object.entries(profile).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )

/** Somebody whose password is kept elsewhere needs none here. */
function statusAfter({ password, provider }: Credentials, expired: boolean) {
  if (expired) return 'PASSWORD_EXPIRED'
  const elsewhere = provider !== undefined && provider.type !== 'OKTA'
  return password?.value !== undefined || elsewhere ? 'ACTIVE' : 'PROVISIONED'
}

function groupNames({ org }: Ask, ids: readonly string[]): string[] {
  return ids.map((id) => {
    const group = groupWithId(org, id)
    if (group?.type !== 'OKTA_GROUP') {
      throw validationError('groupIds', `groupIds: Resource not found: ${id} (UserGroup)`)
    }
    return group.name
  })
}
