import { didYouMean } from '../../did-you-mean.ts'
import { compileExpression } from '../expression/expression.ts'
import { matchingNames } from '../expression/functions/pattern.ts'
import type { Reference } from '../expression/values.ts'
import { appAttributes } from '../organisation/app-profile.ts'
import { attributeNames } from '../organisation/base-attributes.ts'
import type { ClaimInFile, OktaFile, ServerInFile } from '../organisation/file.ts'
import { scopeNames } from '../organisation/file-checks.ts'
import type { Path, Report } from '../organisation/file-report.ts'
import { mustBeOneOf } from '../organisation/file-report.ts'
import { isEvaluated, reservedClaims } from './claims.ts'
import { systemClaims } from './system-claims.ts'

/** What is wrong with the claims of a server, apart from what they are made of. */
export function checkClaims(server: ServerInFile, report: Report): void {
  const known = scopeNames(server)
  for (const [index, claim] of server.claims.entries()) {
    const { name, valueType, conditions } = claim
    if (reservedClaims.includes(name)) {
      report([index, 'name'], `"${name}" is one of Okta's own claims`)
    }
    mustBeOneOf(known, 'scope', report)(conditions.scopes, [index, 'conditions', 'scopes'])
    const at: Report = (path, message) => report([index, ...path], message)
    if (valueType === 'GROUPS' && claim.group_filter_type === undefined) {
      at(['group_filter_type'], 'a claim of groups needs STARTS_WITH, EQUALS, CONTAINS or REGEX')
    }
    if (valueType === 'SYSTEM') checkSystemClaim(claim, at)
  }
}

/**
 * What is wrong with everything that is evaluated. Unlike Okta, which finds out when a token is
 * issued, a file is refused when an expression cannot be read or asks for what is nowhere.
 */
export function checkExpressions(file: OktaFile, report: Report): void {
  for (const [index, { claims }] of file.authorizationServers.entries()) {
    for (const [place, claim] of claims.entries()) {
      const path = ['authorizationServers', index, 'claims', place, 'value']
      if (claim.group_filter_type === 'REGEX') checkRegex(claim, report, path)
      if (isEvaluated(claim)) checkExpression(file, claim.value, report, path)
    }
  }
  for (const [index, { profileMappings }] of file.apps.entries()) {
    for (const [attribute, source] of Object.entries(profileMappings)) {
      checkExpression(file, source, report, ['apps', index, 'profileMappings', attribute])
    }
  }
}

function checkRegex({ value }: ClaimInFile, report: Report, path: Path): void {
  try {
    matchingNames(value, [])
  } catch (error) {
    report(path, messageOf(error))
  }
}

function checkSystemClaim({ name, claimType, value }: ClaimInFile, report: Report): void {
  if (claimType === 'RESOURCE' && name === 'sub') return
  const known = systemClaims.map((claim) => claim.name)
  if (claimType !== 'IDENTITY' || !known.includes(name)) {
    report(['name'], `there is no system claim "${name}" of this type${didYouMean(name, known)}`)
  }
  if (value !== '' && value !== name) report(['value'], "the value of a system claim is Okta's own")
}

function checkExpression(file: OktaFile, source: string, report: Report, path: Path): void {
  try {
    const { references, flaws } = compileExpression(source)
    for (const { message } of flaws) report(path, message)
    for (const reference of references) {
      const problem = unknownReference(file, reference)
      if (problem) report(path, `${problem} (character ${reference.at} of the expression)`)
    }
  } catch (error) {
    report(path, messageOf(error))
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : `${error}`)

function unknownReference(file: OktaFile, { object, attribute }: Reference): string | undefined {
  const known = attributesOf(file, object)
  if (known.includes(attribute)) return undefined
  const nothing = object === 'user' ? 'the profile schema has no' : `${object} has no`
  return `${nothing} attribute "${attribute}"${didYouMean(attribute, known)}`
}

/** The names of everything in an object, and in the objects that are in it. */
const pathsIn = (object: object, before: string): readonly string[] =>
  Object.entries(object).flatMap(([name, value]: [string, unknown]) => [
    before + name,
    ...(typeof value === 'object' && value !== null && !Array.isArray(value)
      ? pathsIn(value, `${before}${name}.`)
      : []),
  ])

/** An app's attributes are looked for in all apps: a server may issue tokens to any. */
function attributesOf(file: OktaFile, object: Reference['object']): readonly string[] {
  const { apps } = file
  switch (object) {
    case 'user':
      return attributeNames(file.profileSchema)
    case 'appuser': {
      const own = apps.flatMap(({ assignments }) => Object.values(assignments.profiles ?? {}))
      const mapped = apps.map(({ profileMappings }) => profileMappings)
      const some = [...own, ...mapped].flatMap((profile) => Object.keys(profile))
      return ['userName', ...Object.keys(appAttributes), ...some]
    }
    case 'app': {
      const profile = apps.flatMap((app) => pathsIn(app.profile, 'profile.'))
      return ['id', 'clientId', 'label', ...profile]
    }
    case 'org':
      return ['name', 'subDomain', 'subdomain']
    case 'access':
      return ['scope']
  }
}
