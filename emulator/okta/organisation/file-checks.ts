import type { z } from 'zod'
import { didYouMean } from '../../did-you-mean.ts'
import { checkClaims, checkExpressions } from '../claims/checks.ts'
import { reservedScopes } from '../claims/scopes.ts'
import { clientIdOf } from '../ids.ts'
import { checkPlainPaths } from '../plain/checks.ts'
import type { AppInFile, OktaFile, ServerInFile } from './file.ts'
import { attributeType, baseAttributes, misfit } from './profile-schema.ts'

export type Path = (string | number)[]
export type Report = (path: Path, message: string) => void

/** What a schema cannot say: that names which refer to something in the file are found there. */
export function checkReferences(file: OktaFile, context: z.core.$RefinementCtx): void {
  // Where a key is misspelt, what refers to the things below it would be found wrong as well.
  if (context.issues.length > 0) return
  for (const { path, message } of [...referenceProblems(file), ...expressionProblems(file)]) {
    context.issues.push({ code: 'custom', message, path: [...path], input: undefined })
  }
}

/** Where something in a description is wrong, and what. */
export type Problem = { readonly path: readonly (string | number)[]; readonly message: string }

/** What refers to nothing or is there twice. */
export function referenceProblems(file: OktaFile): readonly Problem[] {
  const problems: Problem[] = []
  const report: Report = (path, message) => void problems.push({ path, message })
  checkUnique(file, report)
  for (const [index, { name }] of file.groups.entries()) {
    const isBuiltIn = name === 'EVERYONE' || name === 'Everyone'
    if (isBuiltIn) report(['groups', index, 'name'], `everybody is in ${name} without being listed`)
  }
  checkPlainPaths(file, report)
  const people = peopleIn(file, report)
  for (const [index, server] of file.authorizationServers.entries()) {
    checkScopes(server, ['authorizationServers', index, 'scopes'], report)
    checkClaims(server, (path, message) =>
      report(['authorizationServers', index, 'claims', ...path], message),
    )
    checkPolicies(file, server, ['authorizationServers', index, 'policies'], people, report)
  }
  for (const [index, app] of file.apps.entries()) checkApp(app, ['apps', index], people, report)
  checkUsers(file, report)
  for (const [index, { user }] of (file.apiTokens ?? []).entries()) {
    people.users([user], ['apiTokens', index, 'user'])
  }
  return problems
}

function expressionProblems(file: OktaFile): readonly Problem[] {
  const problems: Problem[] = []
  checkExpressions(file, (path, message) => void problems.push({ path, message }))
  return problems
}

function checkUnique(file: OktaFile, report: Report): void {
  const { users, authorizationServers: servers, apps, groups } = file
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

export const mustBeOneOf = (known: readonly string[], what: string, report: Report) => {
  const all = new Set(known)
  return (names: readonly string[], path: Path): void => {
    for (const [index, name] of names.entries()) {
      if (all.has(name)) continue
      report([...path, index], `there is no ${what} "${name}"${didYouMean(name, known)}`)
    }
  }
}

function checkScopes({ scopes }: ServerInFile, path: Path, report: Report): void {
  for (const [index, { name }] of scopes.entries()) {
    if (reservedScopes.includes(name)) report([...path, index, 'name'], `"${name}" is there anyway`)
  }
}

export const scopeNames = (server: ServerInFile): string[] => [
  ...reservedScopes,
  ...server.scopes.map(({ name }) => name),
]

function checkPolicies(
  file: OktaFile,
  server: ServerInFile,
  path: Path,
  check: People,
  report: Report,
): void {
  const clients = ['ALL_CLIENTS', ...file.apps.map(clientIdOf)]
  for (const [index, policy] of server.policies.entries()) {
    const include = [...path, index, 'conditions', 'clients', 'include']
    mustBeOneOf(clients, 'client', report)(policy.conditions.clients.include, include)
    for (const [place, { conditions }] of policy.rules.entries()) {
      const at = [...path, index, 'rules', place, 'conditions']
      const { scopes, people } = conditions
      const known = ['*', ...scopeNames(server)]
      mustBeOneOf(known, 'scope', report)(scopes.include, [...at, 'scopes', 'include'])
      for (const side of ['include', 'exclude'] as const) {
        check.users(people.users[side], [...at, 'people', 'users', side])
        check.groups(people.groups[side], [...at, 'people', 'groups', side])
      }
    }
  }
}

/** Checks of logins and of group names, each against all that the file has. */
type People = ReturnType<typeof peopleIn>

const peopleIn = ({ users, groups }: OktaFile, report: Report) => ({
  users: mustBeOneOf(
    users.map(({ profile }) => String(profile['login'])),
    'user',
    report,
  ),
  groups: mustBeOneOf(['EVERYONE', ...groups.map(({ name }) => name)], 'group', report),
})

/** Grants, response types and redirect URIs must go together, as Okta demands. */
function checkGrants({ settings, credentials }: AppInFile, report: Report): void {
  const { application_type, grant_types, response_types, redirect_uris } = settings.oauthClient
  const isService = application_type === 'service'
  const hasPeople = grant_types.includes('authorization_code') || grant_types.includes('implicit')
  if (hasPeople && redirect_uris.length === 0) {
    report(['redirect_uris'], 'a client that people sign in to needs a redirect URI')
  }
  if (isService && grant_types.some((grant) => grant !== 'client_credentials')) {
    report(['grant_types'], 'a service app has the grant client_credentials and no other')
  }
  const isPublic = credentials.oauthClient.token_endpoint_auth_method === 'none'
  if (isPublic && grant_types.includes('client_credentials')) {
    report(['grant_types'], 'a public client (method "none") cannot have client_credentials')
  }
  const hasTokens = response_types.some((type) => type !== 'code')
  if (!isService && hasTokens && !grant_types.includes('implicit')) {
    report(['response_types'], 'token and id_token need the grant type implicit')
  }
}

function checkApp(app: AppInFile, path: Path, people: People, report: Report): void {
  const { client_secret, token_endpoint_auth_method, pkce_required } = app.credentials.oauthClient
  const credentials = [...path, 'credentials', 'oauthClient']
  const isPublic = token_endpoint_auth_method === 'none'
  const hasSecret = !isPublic && token_endpoint_auth_method !== 'private_key_jwt'
  if (hasSecret && client_secret === undefined) {
    report([...credentials, 'client_secret'], 'a client that is not public needs a secret')
  }
  if (isPublic && client_secret !== undefined) {
    report([...credentials, 'client_secret'], 'a public client (method "none") has no secret')
  }
  if (isPublic && !pkce_required) {
    report([...credentials, 'pkce_required'], 'a public client (method "none") must require PKCE')
  }
  checkGrants(app, (at, message) => report([...path, 'settings', 'oauthClient', ...at], message))
  people.users(app.assignments.users, [...path, 'assignments', 'users'])
  people.groups(app.assignments.groups, [...path, 'assignments', 'groups'])
}

function checkUsers({ users, groups, profileSchema }: OktaFile, report: Report): void {
  const known = [...baseAttributes, ...Object.keys(profileSchema)]
  const checkGroups = mustBeOneOf(
    groups.map(({ name }) => name),
    'group',
    report,
  )
  for (const [index, user] of users.entries()) {
    const path = ['users', index, 'profile']
    if (!user.profile['login']) report([...path, 'login'], 'a user needs a login')
    for (const [name, value] of Object.entries(user.profile)) {
      const type = attributeType(name, profileSchema)
      const problem = type
        ? misfit(value, type)
        : `the profile schema has no attribute "${name}"${didYouMean(name, known)}`
      if (problem) report([...path, name], problem)
    }
    checkGroups(user.groups, ['users', index, 'groups'])
  }
}
