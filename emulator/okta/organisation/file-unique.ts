import { clientIdOf } from '../ids.ts'
import type { OktaFile, ServerInFile } from './file.ts'
import type { Path, Report } from './file-report.ts'
import { originOf } from './web-origin.ts'

/** Reports what may be there once only and is there twice. */
export function checkUnique(file: OktaFile, report: Report): void {
  const { users, authorizationServers: servers, apps, groups, trustedOrigins } = file
  const lists: UniqueList[] = [
    [['users'], ['profile', 'login'], users.map(({ profile }) => loginKey(profile['login']))],
    [['users'], ['id'], users.map(({ id }) => id)],
    [['authorizationServers'], ['name'], servers.map(({ name }) => name)],
    [['authorizationServers'], ['id'], servers.map(({ id }) => id)],
    ...servers.flatMap(listsOf),
    [['apps'], ['label'], apps.map(({ label }) => label)],
    [['apps'], ['id'], apps.map(({ id }) => id)],
    [['apps'], ['credentials', 'oauthClient', 'client_id'], apps.map(clientIdOf)],
    [['groups'], ['name'], groups.map(({ name }) => name)],
    [['trustedOrigins'], ['name'], trustedOrigins.map(({ name }) => name)],
    [['trustedOrigins'], ['id'], trustedOrigins.map(({ id }) => id)],
    [['trustedOrigins'], ['origin'], trustedOrigins.map(({ origin }) => originOf(origin))],
    ...uniqueAttributes(file),
  ]
  for (const [list, key, values] of lists) {
    const seen = new Set<string>()
    for (const [index, value] of values.entries()) {
      if (value === undefined) continue
      if (seen.has(value)) report([...list, index, ...key], `"${value}" is there twice`)
      seen.add(value)
    }
  }
}

/** A list, the key within its items, and the values there, none of which may come again. */
type UniqueList = [list: Path, key: Path, values: (string | undefined)[]]

/** The values of each attribute that no two people may share; nobody need have one. */
const uniqueAttributes = ({ profileSchema, users }: OktaFile): readonly UniqueList[] =>
  Object.entries(profileSchema)
    .filter(([, { unique }]) => unique)
    .map(([name]) => [
      ['users'],
      ['profile', name],
      users.map(({ profile }) => String(profile[name] ?? '') || undefined),
    ])

function listsOf({ scopes, claims }: ServerInFile, index: number): UniqueList[] {
  const path = ['authorizationServers', index]
  const ofType = (type: string): UniqueList => [
    [...path, 'claims'],
    ['name'],
    claims.map(({ name, claimType }) => (claimType === type ? name : undefined)),
  ]
  const scopeList: UniqueList = [[...path, 'scopes'], ['name'], scopes.map(({ name }) => name)]
  return [scopeList, ofType('RESOURCE'), ofType('IDENTITY')]
}

const loginKey = (login: unknown): string => String(login).toLowerCase()
