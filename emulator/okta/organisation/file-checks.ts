import type { z } from 'zod'
import { didYouMean } from '../../did-you-mean.ts'
import { checkClaims, checkExpressions } from '../claims/checks.ts'
import { reservedScopes } from '../claims/scopes.ts'
import { clientIdOf } from '../ids.ts'
import { checkPlainPaths } from '../plain/checks.ts'
import { attributeNamed, attributeNames, misfitOfAttribute } from './base-attributes.ts'
import type { OktaFile, ServerInFile } from './file.ts'
import { checkApp, checkResponseTypes } from './file-app-checks.ts'
import type { Path, People, Problem, Report } from './file-report.ts'
import { mustBeOneOf, peopleIn } from './file-report.ts'
import { checkUnique } from './file-unique.ts'

/** What a schema cannot say: that names which refer to something in the file are found there. */
export function checkReferences(file: OktaFile, context: z.core.$RefinementCtx): void {
  // Where a key is misspelt, what refers to the things below it would be found wrong as well.
  if (context.issues.length > 0) return
  for (const { path, message } of [...referenceProblems(file), ...problemsOfFile(file)]) {
    context.issues.push({ code: 'custom', message, path: [...path], input: undefined })
  }
}

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

/** What Okta would let be, and only find out when it is asked for. */
function problemsOfFile(file: OktaFile): readonly Problem[] {
  const problems: Problem[] = []
  const report: Report = (path, message) => void problems.push({ path, message })
  checkExpressions(file, report)
  for (const [index, app] of file.apps.entries()) checkResponseTypes(app, ['apps', index], report)
  return problems
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

function checkUsers({ users, groups, profileSchema }: OktaFile, report: Report): void {
  const known = attributeNames(profileSchema)
  const checkGroups = mustBeOneOf(
    groups.map(({ name }) => name),
    'group',
    report,
  )
  for (const [index, user] of users.entries()) {
    const path = ['users', index, 'profile']
    if (!user.profile['login']) report([...path, 'login'], 'a user needs a login')
    for (const [name, value] of Object.entries(user.profile)) {
      const attribute = attributeNamed(name, profileSchema)
      const problem = attribute
        ? misfitOfAttribute(name, value, attribute)
        : `the profile schema has no attribute "${name}"${didYouMean(name, known)}`
      if (problem) report([...path, name], problem)
    }
    checkGroups(user.groups, ['users', index, 'groups'])
  }
}
