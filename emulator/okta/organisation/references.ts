import { redefineApp } from './app.ts'
import type { AppInFile, ServerInFile } from './file.ts'
import type { Organisation } from './organisation.ts'
import { redefineServer } from './server.ts'

type Kind = 'users' | 'groups'

/**
 * Renames a person or a group wherever an app's assignments or a policy's rules name them; without
 * a new name they are taken out. Inside, people go by login, in which case does not count, and
 * groups by name, in which it does, as in the file.
 */
export function renameReferences(
  org: Organisation,
  kind: Kind,
  from: string,
  to: string | undefined,
): void {
  const inside = (name: string) => (kind === 'users' ? name.toLowerCase() : name)
  const isMeant = (name: string) => inside(name) === inside(from)
  const renamed = (names: readonly string[]) =>
    names.flatMap((name) => (isMeant(name) ? (to === undefined ? [] : [to]) : [name]))
  for (const app of org.apps) {
    const { assignments } = app.definition
    const { profiles } = assignments
    const named = profiles && Object.entries(profiles)
    const kept = named?.flatMap(([login, own]) => renamed([login]).map((name) => [name, own]))
    redefineApp(
      app,
      assigned(app.definition, {
        [kind]: renamed(assignments[kind]),
        ...(kind === 'users' && kept ? { profiles: Object.fromEntries(kept) } : {}),
      }),
    )
  }
  for (const server of org.servers) {
    redefineServer(server, withPeople(server.definition, kind, renamed))
  }
}

/** Takes a client that is no more out of the policies that name it. */
export function forgetClient(org: Organisation, clientId: string): void {
  for (const server of org.servers) {
    const policies = server.definition.policies.map((policy) => {
      const include = policy.conditions.clients.include.filter((client) => client !== clientId)
      return { ...policy, conditions: { clients: { include } } }
    })
    redefineServer(server, { ...server.definition, policies })
  }
}

export const assigned = (app: AppInFile, change: Partial<AppInFile['assignments']>): AppInFile => ({
  ...app,
  assignments: { ...app.assignments, ...change },
})

function withPeople(
  server: ServerInFile,
  kind: Kind,
  renamed: (names: readonly string[]) => string[],
): ServerInFile {
  const policies = server.policies.map((policy) => ({
    ...policy,
    rules: policy.rules.map((rule) => {
      const { people } = rule.conditions
      const { include, exclude } = people[kind]
      const changed = { include: renamed(include), exclude: renamed(exclude) }
      return {
        ...rule,
        conditions: { ...rule.conditions, people: { ...people, [kind]: changed } },
      }
    }),
  }))
  return { ...server, policies }
}
