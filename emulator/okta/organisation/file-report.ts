import { didYouMean } from '../../did-you-mean.ts'
import type { OktaFile } from './file.ts'

export type Path = (string | number)[]
export type Report = (path: Path, message: string) => void

/** Where something in a description is wrong, and what. */
export type Problem = { readonly path: readonly (string | number)[]; readonly message: string }

/** A check of names, each of which must be one that is known. */
export const mustBeOneOf = (known: readonly string[], what: string, report: Report) => {
  const all = new Set(known)
  return (names: readonly string[], path: Path): void => {
    for (const [index, name] of names.entries()) {
      if (all.has(name)) continue
      report([...path, index], `there is no ${what} "${name}"${didYouMean(name, known)}`)
    }
  }
}

/** Checks of logins and of group names, each against all that the file has. */
export type People = ReturnType<typeof peopleIn>

export const peopleIn = ({ users, groups }: OktaFile, report: Report) => ({
  users: mustBeOneOf(
    users.map(({ profile }) => String(profile['login'])),
    'user',
    report,
  ),
  groups: mustBeOneOf(['EVERYONE', ...groups.map(({ name }) => name)], 'group', report),
})
