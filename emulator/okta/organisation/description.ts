import type { OktaFile } from './file.ts'
import { referenceProblems } from './file-checks.ts'
import type { Problem } from './file-report.ts'
import type { Organisation } from './organisation.ts'
import type { User } from './user.ts'

/** The organisation as a file would describe it now, with all that was changed since it began. */
const describe = (org: Organisation): OktaFile => ({
  ...org.file,
  profileSchema: org.profileSchema,
  authorizationServers: org.servers.map(({ definition }) => definition),
  apps: org.apps.map(({ definition }) => definition),
  groups: org.groups.map(({ id, name, description }) => ({
    id,
    name,
    ...(description === undefined ? {} : { description }),
  })),
  trustedOrigins: org.trustedOrigins.map(({ createdBy, lastUpdatedBy, ...described }) => described),
  users: [...org.users.values()].map(userInFile),
})

/** What would be wrong with the organisation if a part of it were described differently. */
export const problemsOf = (org: Organisation, change: Partial<OktaFile>): readonly Problem[] =>
  referenceProblems({ ...describe(org), ...change })

const userInFile = ({ id, status, password, groups, profile }: User) => ({
  id,
  status,
  password,
  groups: [...groups],
  profile: Object.fromEntries(profile),
})
